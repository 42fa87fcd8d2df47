import type { Block, DeclarationStep, LoopStep, Step, SwitchStep, TryStep } from '../../model.ts';
import type { NodeId } from '../graph.ts';
import {
  add, connect, flowTo, jump, jumpTarget, leave, newJoin, popFinally, pushCatch, pushFinally, pushJumps, raise, standAt, startAt, throughFinally, type Builder, type FinallyFrame,
} from './builder.ts';
import { addAll, addTest, addValue, addWrites } from './values.ts';

/** Control runs through the steps of a block; behind them, what they declared with `using` is released. */
export function addBlock(builder: Builder, block: Block): void {
  const resources: { readonly step: DeclarationStep; readonly frame: FinallyFrame }[] = [];
  for (const step of block.steps) {
    addStep(builder, step);
    if (step.kind === 'declaration' && (step.declares === 'using' || step.declares === 'await using')) resources.push({ step, frame: pushFinally(builder) });
  }
  for (const { step, frame } of resources.reverse()) release(builder, frame, step, step.declares === 'await using');
}

function release(builder: Builder, frame: FinallyFrame, step: DeclarationStep | LoopStep, isAwaited: boolean): void {
  endWith(builder, frame, () => {
    const node = add(builder, { kind: 'dispose', step, isAwaited });
    raise(builder, node, 'may-throw');
  });
}

/** Control goes on behind a `finally` block, when it came to its beginning normally. */
function endWith(builder: Builder, frame: FinallyFrame, build: () => void): void {
  const after = newJoin(builder);
  if (builder.at !== undefined) flowTo(builder, throughFinally(builder, frame, 'next', () => flowTo(builder, after)));
  popFinally(builder, frame, build);
  standBehind(builder, after);
}

/** Nothing leads to a join that nobody came to: what stands behind it cannot be reached. */
function standBehind(builder: Builder, join: NodeId): void {
  startAt(builder, join);
  if (builder.nodes[join]?.previous.length === 0) builder.at = undefined;
}

function addStep(builder: Builder, step: Step, labels: readonly string[] = []): void {
  switch (step.kind) {
    case 'expression': addValue(builder, step.value); return;
    case 'declaration': addDeclaration(builder, step); return;
    case 'function': add(builder, { kind: 'step', step }); return;
    case 'class': addValue(builder, step.class); return;
    case 'return':
      if (step.value !== undefined) addValue(builder, step.value);
      add(builder, { kind: 'step', step });
      leave(builder);
      return;
    case 'throw':
      addValue(builder, step.value);
      raise(builder, add(builder, { kind: 'step', step }), 'throws');
      builder.at = undefined;
      return;
    case 'break': case 'continue': addJump(builder, step.kind, step.label); return;
    case 'branch': addBranch(builder, step); return;
    case 'switch': addSwitch(builder, step); return;
    case 'loop': addLoop(builder, step, step.label === undefined ? labels : [...labels, step.label]); return;
    case 'try': addTry(builder, step); return;
    case 'block': addLabelled(builder, step.label, step.body, labels); return;
    case 'other':
      addAll(builder, step.values);
      if (step.body !== undefined) addBlock(builder, step.body);
  }
}

function addDeclaration(builder: Builder, step: DeclarationStep): void {
  for (const { pattern, value } of step.declarators) {
    // `var x;` leaves what `x` holds.
    if (value === undefined && step.declares === 'var') continue;
    if (value !== undefined) addValue(builder, value);
    addWrites(builder, pattern, { by: 'declaration', value, from: value });
  }
}

/** In code that does not compile, a jump may have no target: it is passed over. */
function addJump(builder: Builder, kind: 'break' | 'continue', label: string | undefined): void {
  const target = jumpTarget(builder, kind, label);
  if (target === undefined) return;
  jump(builder, target, kind === 'break' ? target.breakTo : (target.continueTo ?? target.breakTo));
}

/** `else if` behind `else if`, a thousand times, is a loop here and no recursion. */
function addBranch(builder: Builder, first: Extract<Step, { kind: 'branch' }>): void {
  const after = newJoin(builder);
  let step = first;
  for (;;) {
    const then = newJoin(builder);
    const otherwise = step.otherwise === undefined ? after : newJoin(builder);
    addTest(builder, step.test, then, otherwise);
    startAt(builder, then);
    addBlock(builder, step.then);
    flowTo(builder, after);
    if (step.otherwise === undefined) break;
    startAt(builder, otherwise);
    const [next] = step.otherwise.steps;
    if (step.otherwise.steps.length === 1 && next?.kind === 'branch') {
      step = next;
      continue;
    }
    addBlock(builder, step.otherwise);
    flowTo(builder, after);
    break;
  }
  standBehind(builder, after);
}

function addSwitch(builder: Builder, step: SwitchStep): void {
  addValue(builder, step.subject);
  const after = newJoin(builder);
  const starts = step.cases.map(() => newJoin(builder));
  addCaseTests(builder, step, starts, after);
  pushJumps(builder, { labels: [], breakTo: after, continueTo: undefined, isPlainBreak: true });
  const { frame } = builder;
  step.cases.forEach(({ body }, index) => {
    const start = starts[index] ?? after;
    flowTo(builder, start);
    startAt(builder, start);
    addBlock(builder, body);
  });
  flowTo(builder, after);
  builder.frame = frame?.parent;
  standBehind(builder, after);
}

/** Cases are asked in order, `default` is where control goes when none fits, wherever it stands. */
function addCaseTests(builder: Builder, { cases }: SwitchStep, starts: readonly NodeId[], after: NodeId): void {
  const fallback = cases.findIndex(({ test }) => test === undefined);
  cases.forEach(({ test }, index) => {
    if (test === undefined) return;
    addValue(builder, test);
    const at = standAt(builder);
    connect(builder, at, starts[index] ?? after, { kind: 'match', test });
    startAt(builder, at, { kind: 'differs', test });
  });
  if (fallback >= 0) flowTo(builder, starts[fallback] ?? after);
  else if (cases.length === 0) flowTo(builder, after);
  else {
    builder.via = { kind: 'no-match', test: builder.via.test };
    flowTo(builder, after);
  }
}

function addLabelled(builder: Builder, label: string | undefined, body: Block, labels: readonly string[]): void {
  if (label === undefined) {
    addBlock(builder, body);
    return;
  }
  const all = [...labels, label];
  const [only] = body.steps;
  // `outer: inner: for (..)`: the loop answers to both.
  if (body.steps.length === 1 && (only?.kind === 'loop' || (only?.kind === 'block' && only.label !== undefined))) {
    addStep(builder, only, all);
    return;
  }
  const after = newJoin(builder);
  pushJumps(builder, { labels: all, breakTo: after, continueTo: undefined, isPlainBreak: false });
  const { frame } = builder;
  addBlock(builder, body);
  flowTo(builder, after);
  builder.frame = frame?.parent;
  standBehind(builder, after);
}

function addLoop(builder: Builder, step: LoopStep, labels: readonly string[]): void {
  if (step.initial !== undefined) addStep(builder, step.initial);
  const resources = step.initial?.kind === 'declaration' && (step.initial.declares === 'using' || step.initial.declares === 'await using') ? { step: step.initial, frame: pushFinally(builder) } : undefined;
  if (step.iterable !== undefined) addValue(builder, step.iterable);
  const [head, again, after] = [newJoin(builder), newJoin(builder), newJoin(builder)];
  flowTo(builder, head);
  startAt(builder, head);
  pushJumps(builder, { labels, breakTo: after, continueTo: again, isPlainBreak: true });
  const { frame } = builder;
  addTurn(builder, step, again, after);
  builder.frame = frame?.parent;
  startAt(builder, again);
  addNextTurn(builder, step, head, after);
  standBehind(builder, after);
  if (resources !== undefined) release(builder, resources.frame, resources.step, resources.step.declares === 'await using');
}

/** One turn, from the loop's head to where the next one is decided. */
function addTurn(builder: Builder, step: LoopStep, again: NodeId, after: NodeId): void {
  if (step.iterable !== undefined) addItem(builder, step, after);
  else if (step.loop !== 'do' && step.test !== undefined) {
    const body = newJoin(builder);
    addTest(builder, step.test, body, after);
    startAt(builder, body);
  }
  const isResource = step.declares === 'using' || step.declares === 'await using';
  const frame = isResource ? pushFinally(builder) : undefined;
  addBlock(builder, step.body);
  if (frame !== undefined) release(builder, frame, step, step.declares === 'await using');
  flowTo(builder, again);
}

function addItem(builder: Builder, step: LoopStep, after: NodeId): void {
  const node = add(builder, { kind: 'iterate', step });
  raise(builder, node, 'may-throw');
  connect(builder, node, after, { kind: 'done', test: undefined });
  if (step.target === undefined) return;
  addTargetsOfItem(builder, step);
}

function addTargetsOfItem(builder: Builder, { target, iterable }: LoopStep): void {
  if (target === undefined) return;
  const written = { by: 'iteration' as const, value: undefined, from: iterable };
  addWrites(builder, target.kind === 'place' ? { kind: 'array', span: target.span, elements: [{ pattern: target, defaultValue: undefined }], rest: undefined } : target, written);
}

function addNextTurn(builder: Builder, step: LoopStep, head: NodeId, after: NodeId): void {
  if (step.update !== undefined) addValue(builder, step.update);
  if (step.loop === 'do' && step.test !== undefined) addTest(builder, step.test, head, after);
  else flowTo(builder, head);
}

function addTry(builder: Builder, step: TryStep): void {
  const around = step.finalizer === undefined ? undefined : pushFinally(builder);
  if (step.handler === undefined) addBlock(builder, step.body);
  else addCaught(builder, step.body, step.handler);
  const { finalizer } = step;
  if (around !== undefined && finalizer !== undefined) endWith(builder, around, () => addBlock(builder, finalizer));
}

function addCaught(builder: Builder, body: Block, handler: NonNullable<TryStep['handler']>): void {
  const [entry, after] = [newJoin(builder), newJoin(builder)];
  const begin = standAt(builder);
  pushCatch(builder, entry);
  const { frame } = builder;
  addBlock(builder, body);
  flowTo(builder, after);
  builder.frame = frame?.parent;
  // A property of something missing throws as well: the handler is there for something.
  if (builder.nodes[entry]?.previous.length === 0 && builder.nodes[begin] !== undefined) connect(builder, begin, entry, { kind: 'may-throw', test: undefined });
  startAt(builder, entry);
  if (handler.pattern !== undefined) addWrites(builder, handler.pattern, { by: 'catch', value: undefined, from: undefined });
  addBlock(builder, handler.body);
  flowTo(builder, after);
  standBehind(builder, after);
}
