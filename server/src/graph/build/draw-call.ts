import { blocksInCall } from '../../knowledge/calls.ts';
import type { ApiFacts } from '../../knowledge/facts.ts';
import type { CallTarget } from '../../effects/targets.ts';
import type { CallValue, FunctionModel, Parameter, Value } from '../../model/model.ts';
import { lastName } from '../../model/references.ts';
import { childrenOf, walkBlock } from '../../model/walk.ts';
import { joinPiece } from './draw-join.ts';
import { parseDuration } from './duration.ts';
import { lengthOf, numberOf, type NumberEnvironment } from './numbers.ts';
import { structureNode, threadNode, waitingNode } from './nodes.ts';
import { inSequence, isNothing, nothing, type DraftNode, type Piece } from './piece.ts';
import { callLabel, inlineScope, isFunctionValue, labelOf, placeOf, scopeOf, targetOf, type Scope } from './scope.ts';

/** What a call does when nobody waits for it here: blocks, runs a synchronous helper that does, or nothing to draw. */
export function drawCall(scope: Scope, call: CallValue): Piece {
  const before = inSequence(childrenOf(call).filter((child) => !isFunctionValue(child)).map((child) => scope.draw.value(scope, child)));
  return inSequence([before, ownPiece(scope, call)]);
}

function ownPiece(scope: Scope, call: CallValue): Piece {
  const target = targetOf(scope, call);
  switch (target.kind) {
    case 'function': return target.function.isAsync || target.function.isGenerator ? nothing : callPiece(scope, call, target, '', 'step');
    case 'api': return target.facts === undefined ? nothing : apiPiece(scope, call, target.name, target.facts);
    case 'one-of': return nothing;
    case 'unknown': return isFunctionValue(call.callee) ? inlinePiece(scope, call.callee.function) : nothing;
  }
}

function apiPiece(scope: Scope, call: CallValue, name: string, facts: ApiFacts): Piece {
  if (blocksHere(scope, call, facts)) {
    const ms = facts.delays === undefined ? undefined : numberOf(scope.file, call.arguments[facts.delays.argument], scope.environment);
    return { kind: 'node', node: threadNode(scope, 'blocking', name.length > 0 ? callLabel(scope, call, '') : name, call.span, ms) };
  }
  const positions = facts.callsBack ?? [];
  const callbacks = call.arguments.filter((_argument, index) => positions.includes(-1) || positions.includes(index)).filter(isFunctionValue);
  return inSequence(callbacks.map((callback) => callbackPiece(scope, call, callback.function)));
}

function blocksHere(scope: Scope, call: CallValue, facts: ApiFacts): boolean {
  return blocksInCall(facts, (scope.calls.get(call.id)?.arguments ?? []).map((argument) => argument.shape)) === 'yes';
}

/** A callback that runs during the call, once per element as far as anyone knows. */
function callbackPiece(scope: Scope, call: CallValue, id: number): Piece {
  const body = inlinePiece(scope, id);
  if (isNothing(body)) return nothing;
  const count = call.callee.kind === 'member' ? lengthOf(scope.file, call.callee.object, scope.environment) : undefined;
  const node = structureNode(scope, 'loop', callLabel(scope, call, ''), call.callee.span);
  return { kind: 'loop', node, repeat: { mode: 'serial', ...(count === undefined ? {} : { count }) }, body };
}

/** The body of a synchronous function of this file, drawn in place. */
function inlinePiece(scope: Scope, id: number): Piece {
  const one = scope.file.functions[id];
  return one === undefined || one.isAsync || one.isGenerator ? nothing : bodyOf(scope, one);
}

function bodyOf(scope: Scope, one: FunctionModel): Piece {
  if (scope.open.includes(one)) return nothing;
  const inner = inlineScope(scope, one);
  return scope.draw.block(inner, one.body);
}

/** A task: what runs from the start of a value's call until its promise is settled. */
export function taskOf(scope: Scope, value: Value, prefix: string): Piece {
  if (value.kind !== 'call') return scope.draw.awaited(scope, value, prefix);
  const join = joinPiece(scope, value, prefix);
  if (join !== undefined) return join;
  const target = targetOf(scope, value);
  const before = inSequence(childrenOf(value).filter((child) => !isFunctionValue(child)).map((child) => scope.draw.value(scope, child)));
  return inSequence([before, taskPiece(scope, value, target, prefix)]);
}

function taskPiece(scope: Scope, call: CallValue, target: CallTarget, prefix: string): Piece {
  return withCancellation(scope, call, startedPiece(scope, call, target, prefix));
}

function startedPiece(scope: Scope, call: CallValue, target: CallTarget, prefix: string): Piece {
  if (target.kind === 'function') return callPiece(scope, call, target, prefix, 'task');
  const kind = prefix === '' ? 'start' : 'await';
  const label = callLabel(scope, call, prefix);
  if (target.kind === 'api') {
    // What blocks is over when the await begins, whatever stands in front of it.
    if (target.facts !== undefined && blocksHere(scope, call, target.facts)) return apiPiece(scope, call, target.name, target.facts);
    const delay = target.facts?.delays;
    const ms = delay === undefined ? promiseDelay(scope, call) : numberOf(scope.file, call.arguments[delay.argument], scope.environment);
    return { kind: 'node', node: waitingNode(scope, kind, label, call.span, ms, true) };
  }
  if (isFunctionValue(call.callee)) return asyncInline(scope, call, call.callee.function, prefix);
  return { kind: 'node', node: waitingNode(scope, kind, label, call.span, promiseDelay(scope, call), false) };
}

/** Says on the node of a call which signal can cancel it: one that it is handed, directly or as an option. */
function withCancellation(scope: Scope, call: CallValue, piece: Piece): Piece {
  const cancelledBy = piece.kind === 'node' || piece.kind === 'call' ? signalOf(scope, call) : undefined;
  return cancelledBy === undefined || (piece.kind !== 'node' && piece.kind !== 'call') ? piece : { ...piece, node: { ...piece.node, cancelledBy } };
}

function signalOf(scope: Scope, { arguments: given }: CallValue): string | undefined {
  const options = given.flatMap((argument) => (argument.kind === 'object' ? argument.properties : [])).filter(({ name }) => name === 'signal').map(({ value }) => value);
  const signal = [...given.filter((argument) => isSignal(scope, argument)), ...options][0];
  return signal === undefined ? undefined : labelOf(scope, signal.span);
}

function isSignal(scope: Scope, value: Value): boolean {
  if (value.kind === 'call') return value.callee.kind === 'member' && value.callee.object.kind === 'global' && value.callee.object.name === 'AbortSignal';
  return /signal$/i.test(lastName(scope.file, value) ?? '');
}

function asyncInline(scope: Scope, call: CallValue, id: number, prefix: string): Piece {
  const one = scope.file.functions[id];
  return one === undefined ? nothing : functionPiece(scope, call, scope, one, prefix, 'task');
}

/** `new Promise((resolve) => setTimeout(resolve, 1_000))`: a delay made by hand. */
function promiseDelay(scope: Scope, call: CallValue): number | undefined {
  const [executor] = call.arguments;
  if (!call.isNew || !isFunctionValue(executor)) return undefined;
  const body = scope.file.functions[executor.function]?.body;
  let ms: number | undefined;
  if (body !== undefined) {
    walkBlock(body, (value) => {
      if (value.kind === 'call' && value.callee.kind === 'global' && value.callee.name === 'setTimeout') ms ??= numberOf(scope.file, value.arguments[1], scope.environment);
    });
  }
  return ms;
}

/** What a call is to the code around it: a step of its own thread, or a task that somebody waits for or lost. */
type CallUse = 'step' | 'task';

/** A function with source: its body in place, under the numbers that it is called with. */
function callPiece(scope: Scope, call: CallValue, target: Extract<CallTarget, { kind: 'function' }>, prefix: string, as: CallUse): Piece {
  const file = scope.source.modelOf(target.file.file);
  const one = file?.functions[target.function.id];
  const text = scope.source.textOf(target.file.file);
  if (file === undefined || one === undefined || text === undefined) return { kind: 'node', node: waitingNode(scope, prefix === '' ? 'start' : 'await', callLabel(scope, call, prefix), call.span, undefined, false) };
  return functionPiece(scope, call, { file, facts: target.file, text }, one, prefix, as);
}

function functionPiece(scope: Scope, call: CallValue, home: Pick<Scope, 'file' | 'facts' | 'text'>, one: FunctionModel, prefix: string, as: CallUse): Piece {
  const annotated = parseDuration(one.tags.get('duration') ?? '');
  if (annotated !== undefined) return { kind: 'node', node: annotatedNode(scope, call, one, annotated, prefix) };
  const node = structureNode(scope, prefix !== '' ? 'await' : as === 'task' || one.isAsync ? 'start' : 'call', callLabel(scope, call, prefix), call.span);
  const target = { name: one.name, place: { file: home.file.file, ...one.span }, isAsync: one.isAsync };
  if (scope.open.includes(one)) return { kind: 'call', node, function: target, body: 'recursive' };
  const environment = environmentOf(scope, one.parameters, call);
  const inner = scopeOf(scope, home, one, environment, [...scope.open, one]);
  const body = inner.draw.block(inner, one.body);
  if (!isNothing(body)) return { kind: 'call', node, function: target, body };
  if (as === 'task' || one.isAsync) return { kind: 'node', node: { ...node, duration: { ms: 0, units: isKnownToWait(one) ? 0 : 1 }, durationSource: 'unit', isCertain: isKnownToWait(one) } };
  return nothing;
}

/** A function with a body that shows nothing to wait for takes no time worth a unit; a declaration may take any. */
function isKnownToWait(one: FunctionModel): boolean {
  return one.bodySpan.end > one.bodySpan.start;
}

function annotatedNode(scope: Scope, call: CallValue, one: FunctionModel, ms: number, prefix: string): DraftNode {
  const kind = prefix !== '' ? 'await' : one.isAsync ? 'start' : 'work';
  return { kind, label: callLabel(scope, call, prefix), place: placeOf(scope, call.span), duration: { ms, units: 0 }, durationSource: 'annotated', isOnThread: !one.isAsync, isCertain: true };
}

function environmentOf(scope: Scope, parameters: readonly Parameter[], call: CallValue): NumberEnvironment {
  const environment = new Map<number, number>();
  parameters.forEach((parameter, index) => {
    const known = numberOf(scope.file, call.arguments[index] ?? parameter.defaultValue, scope.environment);
    if (parameter.pattern.kind === 'bind' && known !== undefined) environment.set(parameter.pattern.binding, known);
  });
  return environment;
}
