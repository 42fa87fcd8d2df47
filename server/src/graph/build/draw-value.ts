import { isThenable } from '../../model/answers.ts';
import type { CallValue, Value } from '../../model/model.ts';
import { childrenOf } from '../../model/walk.ts';
import { drawCall, taskOf } from './draw-call.ts';
import { structureNode, waitingNode } from './nodes.ts';
import { inSequence, isNothing, nothing, type Piece } from './piece.ts';
import { labelOf, placeOf, targetOf, type Scope } from './scope.ts';

/** What evaluating a value does, in order: nothing for most of them. */
export function drawValue(scope: Scope, value: Value): Piece {
  switch (value.kind) {
    case 'await': return drawAwaited(scope, value.operand, 'await ');
    case 'call': return drawCall(scope, value);
    case 'choice': return drawChoice(scope, value);
    case 'function': case 'class': return nothing;
    default: return inSequence(childrenOf(value).map((child) => drawValue(scope, child)));
  }
}

/** What waiting for a value does. `prefix` stands before the label: `await `, or nothing for a task in a join. */
export function drawAwaited(scope: Scope, value: Value, prefix: string): Piece {
  switch (value.kind) {
    case 'call': return isChained(value) && value.callee.kind === 'member' ? drawAwaited(heardBy(scope, value), value.callee.object, prefix) : taskOf(scope, value, prefix);
    case 'binding': return drawStarted(scope, value, prefix);
    case 'choice': return drawChoice(scope, value, prefix);
    case 'import-call': return { kind: 'node', node: waitingNode(scope, 'await', `${prefix}${labelOf(scope, value.span)}`.slice(0, 60), value.span, undefined, true) };
    case 'await': return drawAwaited(scope, value.operand, prefix);
    default: {
      const node = waitingNode(scope, prefix === '' ? 'start' : 'await', `${prefix}${labelOf(scope, value.span)}`.slice(0, 60), value.span, undefined, false);
      return inSequence([drawValue(scope, value), { kind: 'node', node }]);
    }
  }
}

/** `task.then(..).catch(..)`: the handlers take no time worth drawing. */
function isChained(value: Extract<Value, { kind: 'call' }>): boolean {
  return value.callee.kind === 'member' && (value.callee.name === 'then' || value.callee.name === 'catch' || value.callee.name === 'finally');
}

/** A handler on a chain hears of what is rejected before it. */
function heardBy(scope: Scope, { callee, arguments: given }: CallValue): Scope {
  if (callee.kind !== 'member') return scope;
  const handler = callee.name === 'catch' ? given[0] : callee.name === 'then' ? given[1] : undefined;
  return handler === undefined ? scope : { ...scope, rejection: { kind: 'caught', by: placeOf(scope, handler.span) } };
}

/** A task that was started before: the region that starts it draws it, here is only the waiting. */
function drawStarted(scope: Scope, value: Extract<Value, { kind: 'binding' }>, prefix: string): Piece {
  const label = `${prefix}${labelOf(scope, value.span)}`.slice(0, 60);
  if (scope.started.has(value.binding)) return { kind: 'node', node: structureNode(scope, 'await', label, value.span) };
  return { kind: 'node', node: waitingNode(scope, prefix === '' ? 'start' : 'await', label, value.span, undefined, false) };
}

function drawChoice(scope: Scope, value: Extract<Value, { kind: 'choice' }>, prefix?: string): Piece {
  const draw = (part: Value): Piece => (prefix === undefined ? drawValue(scope, part) : startsTask(scope, part) ? drawAwaited(scope, part, prefix) : drawValue(scope, part));
  const test = drawValue(scope, value.first);
  const arms = value.third === undefined
    ? [{ label: armLabel[value.operator], body: draw(value.second) }]
    : [{ label: 'yes', body: draw(value.second) }, { label: 'no', body: draw(value.third) }];
  if (arms.every((arm) => isNothing(arm.body))) return test;
  const node = structureNode(scope, 'branch', labelOf(scope, value.first.span), value.first.span);
  return inSequence([test, { kind: 'branch', node, arms }]);
}

const armLabel: Readonly<Record<Extract<Value, { kind: 'choice' }>['operator'], string>> = { '?:': 'yes', '&&': 'if so', '||': 'if not', '??': 'if missing' };

/** True when a value begins something that can be awaited, as far as targets and types tell. */
export function startsTask(scope: Scope, value: Value): boolean {
  if (value.kind === 'import-call') return true;
  if (value.kind !== 'call') return false;
  const target = targetOf(scope, value);
  if (target.kind === 'function') return target.function.isAsync || isThenable(scope.source.natureOf(scope.file.file, value.id));
  if (target.kind === 'api' && target.facts?.returns !== undefined) return target.facts.returns === 'promise';
  return isThenable(scope.source.natureOf(scope.file.file, value.id));
}
