import type { AwaitValue, Block, FileModel, FunctionId, LoopStep, Step, Value } from '../model/model.ts';
import { patternTargets, walkBlocks, walkStep, walkValue } from '../model/walk.ts';
import { collectSteps } from './collect-body.ts';
import type { CallFact, FileFacts, Location } from './facts.ts';
import { effectsAgainstRepetition, happeningOf, type Happening, type OrderReason } from './order.ts';
import type { Summaries } from './summaries.ts';

/** Why the turns of a loop must stay one after another. */
export type LoopReason =
  | OrderReason
  /** `while`, `do`, counting by hand: whether there is a next turn is found out on the way. */
  | { readonly kind: 'open-end' }
  /** `break`, `return`, `throw`, `yield`: a turn decides about the turns behind it. */
  | { readonly kind: 'early-exit'; readonly step: Step }
  /** A turn uses what an earlier turn left. */
  | { readonly kind: 'carried'; readonly binding: number };

export interface LoopVerdict {
  /** The first await of the body. */
  readonly await: AwaitValue;
  readonly reason: LoopReason | undefined;
  readonly confidence: 'proven' | 'likely';
}

/** Whether the turns of a loop could run at once; undefined for a loop without an await of its own. */
export function loopVerdict(file: FileModel, facts: FileFacts, summaries: Summaries, loop: LoopStep, context: FunctionId): LoopVerdict | undefined {
  const first = firstAwait(loop.body);
  if (first === undefined) return undefined;
  const structural = structuralReason(loop);
  if (structural !== undefined) return { await: first, reason: structural, confidence: 'proven' };
  const happening = happeningOf(facts, collectSteps(file, loop.body.steps, context), summaries, false);
  const carried = carriedBinding(file, loop, happening);
  if (carried !== undefined) return { await: first, reason: { kind: 'carried', binding: carried }, confidence: 'proven' };
  return { await: first, ...effectsAgainstRepetition(withoutCollecting(file, loop, happening), localsOf(file, facts, loop)) };
}

function firstAwait(body: Block): AwaitValue | undefined {
  let found: AwaitValue | undefined;
  for (const step of body.steps) {
    walkStep(step, (value) => {
      if (value.kind === 'await') found ??= value;
    });
  }
  return found;
}

function structuralReason(loop: LoopStep): LoopReason | undefined {
  if (loop.loop === 'while' || loop.loop === 'do' || loop.loop === 'for-await') return { kind: 'open-end' };
  if (loop.loop === 'for' && !isCounting(loop)) return { kind: 'open-end' };
  const exit = earlyExit(loop.body);
  return exit === undefined ? undefined : { kind: 'early-exit', step: exit };
}

/** `for (let i = ..; i < ..; i++)` with nothing awaited in its head. */
function isCounting(loop: LoopStep): boolean {
  return loop.initial?.kind === 'declaration' && loop.test?.kind === 'binary' && loop.update?.kind === 'update' && !contains(loop.test, 'await') && !contains(loop.test, 'call');
}

function contains(value: Value, kind: Value['kind']): boolean {
  let found = false;
  walkValue(value, (inner) => {
    if (inner.kind === kind) found = true;
  });
  return found;
}

function earlyExit(body: Block): Step | undefined {
  let found: Step | undefined;
  walkBlocks(body, (block, around) => {
    const isInside = around.some((step) => step.kind === 'loop' || step.kind === 'switch');
    const isCaught = around.some((step) => step.kind === 'try' && step.handler !== undefined && step.body.steps.some((inner) => block.steps.includes(inner)));
    for (const step of block.steps) {
      if (step.kind === 'return' || (step.kind === 'throw' && !isCaught) || (step.kind === 'break' && (!isInside || step.label !== undefined))) found ??= step;
      if (step.kind === 'continue' && step.label !== undefined) found ??= step;
      walkOwnValues(step, (value) => {
        if (value.kind === 'yield') found ??= step;
      });
    }
  });
  return found;
}

function walkOwnValues(step: Step, visit: (value: Value) => void): void {
  if (step.kind === 'expression' || step.kind === 'throw') walkValue(step.value, visit);
  if (step.kind === 'declaration') for (const { value } of step.declarators) if (value !== undefined) walkValue(value, visit);
}

/** A binding of the surroundings that the body writes: the next turn starts from it. */
function carriedBinding(file: FileModel, loop: LoopStep, happening: Happening): number | undefined {
  for (const location of happening.body.writes) {
    if (location[0] !== 'b') continue;
    const id = Number(location.slice(2));
    const binding = file.bindings[id];
    if (binding !== undefined && !isInside(loop, binding.span.start)) return id;
  }
  return undefined;
}

function isInside(loop: LoopStep, offset: number): boolean {
  return offset >= loop.span.start && offset < loop.span.end;
}

/**
 * `results.push(await f(x))` only collects: the order of the results can be kept. Such writes are taken out, when the
 * collection is a plain array of this function that the body does nothing else with.
 */
function withoutCollecting(file: FileModel, loop: LoopStep, happening: Happening): Happening {
  const collectors = new Set(happening.body.calls.flatMap((call) => collectedInto(file, loop, call)));
  if (collectors.size === 0) return happening;
  const isCollector = (location: Location): boolean => collectors.has(location.slice(location.lastIndexOf('|') + 1));
  const { summary } = happening;
  return { ...happening, summary: { ...summary, writes: new Set([...summary.writes].filter((location) => !isCollector(location))), reads: new Set([...summary.reads].filter((location) => !isCollector(location))) } };
}

function collectedInto(file: FileModel, loop: LoopStep, call: CallFact): readonly Location[] {
  if (call.name !== 'push' || call.receiver === undefined || call.receiver[0] !== 'o' || !isStatement(loop, call)) return [];
  const binding = file.bindings[Number(call.receiver.slice(2))];
  const isFreshArray = binding?.initial?.kind === 'array' && binding.initial.elements.length === 0 && !isInside(loop, binding.span.start);
  return isFreshArray ? [call.receiver] : [];
}

function isStatement(loop: LoopStep, call: CallFact): boolean {
  let found = false;
  walkBlocks(loop.body, (block) => {
    if (block.steps.some((step) => step.kind === 'expression' && step.value.id === call.value)) found = true;
  });
  return found;
}

/** Locations that every turn has for itself: what the body and the loop's head declare. */
function localsOf(file: FileModel, facts: FileFacts, loop: LoopStep): ReadonlySet<Location> {
  const locals = new Set<Location>();
  for (const binding of file.bindings) {
    if (!isInside(loop, binding.span.start)) continue;
    locals.add(`${facts.file}|b:${binding.id}`).add(`${facts.file}|o:${binding.id}`);
  }
  for (const target of loop.target === undefined ? [] : patternTargets(loop.target)) if (target.kind === 'bind') locals.add(`${facts.file}|o:${target.binding}`);
  return locals;
}
