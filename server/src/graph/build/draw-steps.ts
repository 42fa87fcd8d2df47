import type { Block, DeclarationStep, Step, Value } from '../../model/model.ts';
import { walkBlock } from '../../model/walk.ts';
import type { Span } from '../../protocol/span.ts';
import { taskOf } from './draw-call.ts';
import { drawDisposal } from './draw-disposal.ts';
import { startsTask } from './draw-value.ts';
import { numberOf, turnsOf } from './numbers.ts';
import { structureNode, waitingNode } from './nodes.ts';
import { inSequence, isNothing, nothing, type Piece } from './piece.ts';
import { labelOf, placeOf, type Scope } from './scope.ts';

/**
 * A block as a sequence, with every task that is started under a name and awaited later drawn beside what runs
 * meanwhile.
 */
export function drawBlock(scope: Scope, block: Block): Piece {
  const disposals = block.steps.filter((step) => step.kind === 'declaration').flatMap((step) => (step.declares === 'await using' ? step.declarators : []));
  return inSequence([drawFrom(scope, block.steps, 0), ...disposals.toReversed().map((declarator) => drawDisposal(scope, declarator))]);
}

function drawFrom(scope: Scope, steps: readonly Step[], from: number): Piece {
  const pieces: Piece[] = [];
  for (let index = from; index < steps.length; index += 1) {
    const step = steps[index];
    const started = step === undefined ? undefined : startedTask(scope, step);
    if (step === undefined) continue;
    if (started === undefined) {
      pieces.push(drawStep(scope, step));
      continue;
    }
    return inSequence([...pieces, besideTask(scope, steps, index, started)]);
  }
  return inSequence(pieces);
}

interface StartedTask {
  readonly binding: number;
  readonly value: Value;
}

/** `const task = load()`, without an await. */
function startedTask(scope: Scope, step: Step): StartedTask | undefined {
  if (step.kind !== 'declaration') return undefined;
  const [declarator] = step.declarators;
  if (step.declarators.length !== 1 || declarator?.pattern.kind !== 'bind' || declarator.value === undefined) return undefined;
  return startsTask(scope, declarator.value) ? { binding: declarator.pattern.binding, value: declarator.value } : undefined;
}

/** The task in one lane, the steps up to its await in the other, then the rest. Without an await it is lost. */
function besideTask(scope: Scope, steps: readonly Step[], index: number, started: StartedTask): Piece {
  const end = lastUse(steps, index + 1, started.binding);
  const task = taskOf(end === undefined ? unheard(scope) : scope, started.value, '');
  scope.started.set(started.binding, task);
  if (end === undefined) {
    const node = structureNode(unheard(scope), 'detached', labelOf(scope, started.value.span), started.value.span);
    return inSequence([{ kind: 'detached', node, task }, drawFrom(scope, steps, index + 1)]);
  }
  const meanwhile = drawFrom(scope, steps.slice(0, end + 1), index + 1);
  const rest = drawFrom(scope, steps, end + 1);
  return inSequence([{ kind: 'parallel', join: undefined, joinMode: 'each', children: [task, meanwhile] }, rest]);
}

/** Index of the last step that names the binding; whoever gets it there is taken to wait for it. */
function lastUse(steps: readonly Step[], from: number, binding: number): number | undefined {
  for (let index = steps.length - 1; index >= from; index -= 1) {
    const step = steps[index];
    let isUsed = false;
    if (step !== undefined) {
      walkBlock({ span: step.span, steps: [step] }, (value) => {
        if (value.kind === 'binding' && value.binding === binding) isUsed = true;
      });
    }
    if (isUsed) return index;
  }
  return undefined;
}

function drawStep(scope: Scope, step: Step): Piece {
  switch (step.kind) {
    case 'expression': return drawStatement(scope, step.value);
    case 'declaration': return drawDeclaration(scope, step);
    case 'return': return step.value === undefined ? nothing : startsTask(scope, step.value) ? scope.draw.awaited(scope, step.value, scope.one.hasExpressionBody ? '' : 'return ') : scope.draw.value(scope, step.value);
    case 'throw': return inSequence([scope.draw.value(scope, step.value), exitNode(scope, step)]);
    case 'branch': return drawBranch(scope, step);
    case 'switch': return drawSwitch(scope, step);
    case 'loop': return drawLoop(scope, step);
    case 'try': return drawTry(scope, step);
    case 'block': return drawBlock(scope, step.body);
    case 'other': return inSequence([...step.values.map((value) => scope.draw.value(scope, value)), ...(step.body === undefined ? [] : [drawBlock(scope, step.body)])]);
    case 'function': case 'class': case 'break': case 'continue': return nothing;
  }
}

/** A task as a statement is one that nobody awaits. */
function drawStatement(scope: Scope, value: Value): Piece {
  const inner = value.kind === 'unary' && value.operator === 'void' ? value.operand : value;
  if (!startsTask(scope, inner) || isChainWithHandler(inner)) return scope.draw.value(scope, value);
  return { kind: 'detached', node: structureNode(unheard(scope), 'detached', labelOf(scope, inner.span), inner.span), task: taskOf(unheard(scope), inner, '') };
}

function unheard(scope: Scope): Scope {
  return { ...scope, rejection: { kind: 'unheard' } };
}

function isChainWithHandler(value: Value): boolean {
  return value.kind === 'call' && value.callee.kind === 'member' && value.callee.name === 'catch' && value.arguments.length > 0 && value.callee.object.kind !== 'call';
}

function drawDeclaration(scope: Scope, step: DeclarationStep): Piece {
  return inSequence(step.declarators.flatMap((declarator) => (declarator.value === undefined ? [] : [scope.draw.value(scope, declarator.value)])));
}

/** An early exit is worth a node only where it cuts off something that is drawn: inside a branch of a drawn block. */
function exitNode(scope: Scope, step: Step): Piece {
  return { kind: 'node', node: structureNode(scope, 'exit', labelOf(scope, step.span), step.span) };
}

function drawBranch(scope: Scope, step: Extract<Step, { kind: 'branch' }>): Piece {
  const test = scope.draw.value(scope, step.test);
  const arms = [{ label: 'yes', body: withExit(scope, step.then) }, ...(step.otherwise === undefined ? [] : [{ label: 'no', body: withExit(scope, step.otherwise) }])];
  if (arms.every((arm) => isOnlyExit(arm.body))) return test;
  return inSequence([test, { kind: 'branch', node: structureNode(scope, 'branch', `if ${labelOf(scope, step.test.span)}`.slice(0, 60), step.test.span), arms }]);
}

/** A branch that does something and then leaves the function says so. */
function withExit(scope: Scope, block: Block): Piece {
  const last = block.steps.at(-1);
  const body = drawBlock(scope, block);
  return last?.kind === 'return' && !isNothing(body) ? inSequence([body, exitNode(scope, last)]) : body;
}

function isOnlyExit(piece: Piece): boolean {
  return isNothing(piece) || (piece.kind === 'node' && piece.node.kind === 'exit');
}

function drawSwitch(scope: Scope, step: Extract<Step, { kind: 'switch' }>): Piece {
  const subject = scope.draw.value(scope, step.subject);
  const arms = step.cases.map((one) => ({ label: one.test === undefined ? 'default' : labelOf(scope, one.test.span), body: drawBlock(scope, one.body) })).filter((arm) => !isOnlyExit(arm.body));
  if (arms.length === 0) return subject;
  return inSequence([subject, { kind: 'branch', node: structureNode(scope, 'branch', `switch ${labelOf(scope, step.subject.span)}`.slice(0, 60), step.subject.span), arms }]);
}

function drawLoop(scope: Scope, step: Extract<Step, { kind: 'loop' }>): Piece {
  const before = inSequence([...(step.initial === undefined ? [] : [drawStep(scope, step.initial)]), ...(step.iterable === undefined ? [] : [scope.draw.value(scope, step.iterable)])]);
  const test = step.test === undefined ? nothing : scope.draw.value(scope, step.test);
  const update = step.update === undefined ? nothing : scope.draw.value(scope, step.update);
  const next: Piece = step.loop === 'for-await' && step.iterable !== undefined
    ? { kind: 'node', node: waitingNode(scope, 'await', `next of ${labelOf(scope, step.iterable.span)}`.slice(0, 60), step.iterable.span, undefined, true) }
    : nothing;
  const body = inSequence([test, next, drawBlock(withMeanTurn(scope, step), step.body), update]);
  if (isNothing(body)) return before;
  const count = turnsOf(scope.file, step, scope.environment);
  const node = structureNode(scope, 'loop', loopLabel(scope, step), { start: step.span.start, end: step.body.span.start });
  return inSequence([before, { kind: 'loop', node, repeat: { mode: 'serial', ...(count === undefined ? {} : { count }) }, body }]);
}

/** Over a list of numbers, a turn takes its mean: times the turns, that is the exact sum for durations. */
function withMeanTurn(scope: Scope, step: Extract<Step, { kind: 'loop' }>): Scope {
  const { iterable, target } = step;
  if (target?.kind !== 'bind' || iterable?.kind !== 'array') return scope;
  const numbers = iterable.elements.map((element) => numberOf(scope.file, element, scope.environment));
  if (numbers.length === 0 || numbers.includes(undefined)) return scope;
  const mean = numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0) / numbers.length;
  return { ...scope, environment: new Map([...scope.environment, [target.binding, mean]]) };
}

function loopLabel(scope: Scope, step: Extract<Step, { kind: 'loop' }>): string {
  if (step.loop === 'do') return step.test === undefined ? 'do' : `do … while (${labelOf(scope, step.test.span)})`.slice(0, 60);
  return labelOf(scope, { start: step.span.start, end: step.body.span.start }).replace(/\s*\{?$/, '');
}

function drawTry(scope: Scope, step: Extract<Step, { kind: 'try' }>): Piece {
  const { handler: caught } = step;
  const by = caught === undefined ? undefined : placeOf(scope, catchSpan(scope, step, caught.body));
  const body = drawBlock(by === undefined ? scope : { ...scope, rejection: { kind: 'caught', by } }, step.body);
  const handler = step.handler === undefined ? undefined : drawBlock(scope, step.handler.body);
  const finalizer = step.finalizer === undefined ? undefined : drawBlock(scope, step.finalizer);
  const isPlain = [handler, finalizer].every((piece) => piece === undefined || isOnlyExit(piece));
  return isPlain ? body : { kind: 'try', body, handler, finalizer };
}

/** The word `catch` and what it binds. */
function catchSpan({ text }: Scope, { body }: Extract<Step, { kind: 'try' }>, handler: Block): Span {
  return { start: Math.max(body.span.end, text.lastIndexOf('catch', handler.span.start)), end: handler.span.start };
}
