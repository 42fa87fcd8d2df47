import type { ViewScope } from '../../../server/src/protocol/webview-messages.ts';
import { maxDepth } from '../state/actions.ts';
import type { Page } from '../state/page.ts';
import { Choice, IconButton } from './button.tsx';

/** How much of the code is shown; only an editor can draw another part of it. */
export function ScopeTools({ page }: { readonly page: Page }) {
  const { signals } = page;
  const scope = signals.scope.value;
  return (
    <>
      <Choice label="Scope" options={scopeOptions} chosen={scope.kind} onChoose={(kind) => page.run(scopeCommands[kind])} />
      {scope.kind === 'neighbours' && <NeighbourSteppers page={page} scope={scope} />}
      {(scope.kind === 'function' || scope.kind === 'file') && (
        <Stepper name="calls" label="Levels of calls shown open" value={signals.depth.value} keyHints={['D', 'd']} onStep={(by) => page.run(by < 0 ? 'fewerCalls' : 'moreCalls')} />
      )}
    </>
  );
}

const scopeOptions = [
  { id: 'function', label: 'Function', keyHint: '1' },
  { id: 'neighbours', label: 'Neighbours', keyHint: '2' },
  { id: 'file', label: 'File', keyHint: '3' },
  { id: 'project', label: 'Map', keyHint: '4' },
] as const satisfies readonly { readonly id: ViewScope['kind']; readonly label: string; readonly keyHint: string }[];

const scopeCommands = { function: 'scopeFunction', neighbours: 'scopeNeighbours', file: 'scopeFile', project: 'scopeMap' } as const;

function NeighbourSteppers({ page, scope }: { readonly page: Page; readonly scope: Extract<ViewScope, { readonly kind: 'neighbours' }> }) {
  const { callers, callees } = scope;
  const step = (side: 'callers' | 'callees', by: number) => page.actions.setScope({ ...scope, [side]: Math.min(maxDepth, Math.max(0, scope[side] + by)) });
  return (
    <>
      <Stepper name="callers" label="Levels of callers" value={callers} onStep={(by) => step('callers', by)} />
      <Stepper name="callees" label="Levels of callees" value={callees} onStep={(by) => step('callees', by)} />
    </>
  );
}

interface StepperProps {
  readonly name: string;
  readonly label: string;
  readonly value: number;
  /** Keys for one less and one more. */
  readonly keyHints?: readonly [string, string];
  readonly onStep: (by: 1 | -1) => void;
}

function Stepper({ name, label, value, keyHints, onStep }: StepperProps) {
  return (
    <span class="stepper" role="group" aria-label={label}>
      <span class="stepper-name">{name}</span>
      <IconButton icon="remove" label={`${label}: one less`} {...(keyHints && { keyHint: keyHints[0] })} onClick={() => onStep(-1)} />
      <output title={label}>{value}</output>
      <IconButton icon="add" label={`${label}: one more`} {...(keyHints && { keyHint: keyHints[1] })} onClick={() => onStep(1)} />
    </span>
  );
}
