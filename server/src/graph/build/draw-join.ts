import type { CallValue, Value } from '../../model/model.ts';
import { lengthOf, numberOf } from './numbers.ts';
import { structureNode, waitingNode } from './nodes.ts';
import { isNothing, nothing, type DraftNode, type Piece } from './piece.ts';
import { callLabel, inlineScope, isFunctionValue, labelOf, targetOf, type Scope } from './scope.ts';

/** `Promise.all([..])`, `Promise.all(xs.map(..))`, pools: everything that waits for several tasks. */
export function joinPiece(scope: Scope, call: CallValue, prefix: string): Piece | undefined {
  const target = targetOf(scope, call);
  const joins = target.kind === 'api' ? target.facts?.joins : undefined;
  if (joins === undefined) return undefined;
  const node = structureNode(scope, 'join', callLabel(scope, call, prefix), call.span);
  const subject = resolved(scope, call.arguments[joins.argument]);
  if (joins.mode === 'limit') return limitedPiece(scope, call, joins.argument, prefix);
  if (joins.mode === 'map') {
    const mapper = call.arguments[joins.mapper ?? joins.argument + 1];
    const limitArgument = joins.limit === undefined ? undefined : call.arguments[joins.limit.argument];
    const limitValue = limitArgument?.kind === 'object' ? limitArgument.properties.find((property) => property.name === joins.limit?.option)?.value : limitArgument;
    const limit = numberOf(scope.file, limitValue, scope.environment);
    const count = lengthOf(scope.file, subject, scope.environment);
    const mode = joins.isSequential === true ? 'serial' : joins.limit === undefined || limitValue === undefined ? 'concurrent' : 'bounded';
    const repeat = { mode, ...(count === undefined ? {} : { count }), ...(limit === undefined ? {} : { limit }) } as const;
    return { kind: 'parallel', join: node, joinMode: 'all', children: [{ kind: 'loop', node: structureNode(scope, 'loop', 'for each item', call.callee.span), repeat, body: mapperPiece(scope, mapper, call) }] };
  }
  const isSettling = joins.mode === 'allSettled';
  const join: DraftNode = isSettling ? { ...node, rejection: settled } : node;
  return { kind: 'parallel', join, joinMode: joins.mode, children: tasksOf(isSettling ? { ...scope, rejection: settled } : scope, subject) };
}

const settled = { kind: 'settled' } as const;

/** Constants are looked through, so that `const tasks = xs.map(..); await Promise.all(tasks)` is seen whole. */
function resolved(scope: Scope, value: Value | undefined): Value | undefined {
  const binding = value?.kind === 'binding' ? scope.file.bindings[value.binding] : undefined;
  return binding?.kind === 'const' && binding.initial !== undefined && (binding.initial.kind === 'array' || binding.initial.kind === 'call') ? binding.initial : value;
}

function tasksOf(scope: Scope, subject: Value | undefined): readonly Piece[] {
  if (subject === undefined) return [];
  if (subject.kind === 'array') return subject.elements.flatMap((element) => (element === undefined ? [] : element.kind === 'spread' ? tasksOf(scope, resolved(scope, element.operand)) : [scope.draw.task(scope, element, '')]));
  if (subject.kind === 'call') {
    const mapper = mapperOf(subject);
    if (mapper !== undefined) {
      const count = lengthOf(scope.file, subject, scope.environment);
      const node = structureNode(scope, 'loop', itemsLabel(scope, subject), subject.callee.span);
      const bound = limitOf(scope, mapper);
      const mode = bound === undefined ? { mode: 'concurrent' as const } : { mode: 'bounded' as const, ...bound };
      return [{ kind: 'loop', node, repeat: { ...mode, ...(count === undefined ? {} : { count }) }, body: mapperPiece(scope, mapper, subject) }];
    }
  }
  return [{ kind: 'node', node: waitingNode(scope, 'start', `tasks in ${labelOf(scope, subject.span)}`.slice(0, 60), subject.span, undefined, false) }];
}

/** `limit(() => load(id))`: the task, which begins when it is its turn. */
function limitedPiece(scope: Scope, call: CallValue, argument: number, prefix: string): Piece | undefined {
  const task = call.arguments[argument];
  const one = isFunctionValue(task) ? scope.file.functions[task.function] : undefined;
  if (one === undefined || scope.open.includes(one)) return undefined;
  const body = inlineScope(scope, one).draw.block(inlineScope(scope, one), one.body);
  return isNothing(body) ? { kind: 'node', node: waitingNode(scope, prefix === '' ? 'start' : 'await', callLabel(scope, call, prefix), call.span, undefined, true) } : body;
}

/** How many turns of a mapper run at once when each goes through one limiter: `xs.map((x) => limit(() => load(x)))`. */
function limitOf(scope: Scope, mapper: Value): { readonly limit?: number } | undefined {
  const one = isFunctionValue(mapper) ? scope.file.functions[mapper.function] : undefined;
  const [only] = one?.body.steps ?? [];
  const value = only?.kind === 'return' ? only.value : undefined;
  const call = value?.kind === 'await' ? value.operand : value;
  if (one === undefined || call?.kind !== 'call') return undefined;
  const target = targetOf(inlineScope(scope, one), call);
  if (target.kind !== 'api' || target.facts?.joins?.mode !== 'limit') return undefined;
  const limiter = call.callee.kind === 'member' ? call.callee.object : call.callee;
  const made = limiter.kind === 'binding' ? scope.file.bindings[limiter.binding]?.initial : undefined;
  const limit = made?.kind === 'call' ? concurrencyOf(scope, made) : undefined;
  return limit === undefined ? {} : { limit };
}

/** `pLimit(4)`, `new PQueue({ concurrency: 4 })`. */
function concurrencyOf(scope: Scope, made: CallValue): number | undefined {
  const [first] = made.arguments;
  const value = first?.kind === 'object' ? first.properties.find(({ name }) => name === 'concurrency' || name === 'maxConcurrent')?.value : first;
  return numberOf(scope.file, value, scope.environment);
}

/** The function that makes a task of each item: `xs.map(f)`, `Array.from(xs, f)`. */
function mapperOf(call: CallValue): Value | undefined {
  if (call.callee.kind !== 'member') return undefined;
  if (call.callee.name === 'map' || call.callee.name === 'flatMap') return call.arguments[0];
  return call.callee.name === 'from' && call.callee.object.kind === 'global' && call.callee.object.name === 'Array' ? call.arguments[1] : undefined;
}

function itemsLabel(scope: Scope, call: CallValue): string {
  const items = call.callee.kind === 'member' && call.callee.name !== 'from' ? call.callee.object : call.arguments[0];
  const count = items?.kind === 'object' ? items.properties.find((property) => property.name === 'length')?.value : undefined;
  if (count !== undefined) return `${labelOf(scope, count.span)} times`.slice(0, 60);
  return `for each of ${labelOf(scope, (items ?? call).span)}`.slice(0, 60);
}

function mapperPiece(scope: Scope, mapper: Value | undefined, call: CallValue): Piece {
  const id = isFunctionValue(mapper) ? mapper.function : mapper?.kind === 'binding' ? scope.file.bindings[mapper.binding]?.function : undefined;
  const one = id === undefined ? undefined : scope.file.functions[id];
  if (one === undefined) return { kind: 'node', node: waitingNode(scope, 'start', labelOf(scope, mapper?.span ?? call.span), mapper?.span ?? call.span, undefined, false) };
  if (scope.open.includes(one)) return nothing;
  const inner = inlineScope(scope, one);
  return inner.draw.block(inner, one.body);
}
