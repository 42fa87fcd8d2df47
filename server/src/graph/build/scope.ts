import type { CallFact, FileFacts } from '../../effects/facts.ts';
import type { Summaries } from '../../effects/summaries.ts';
import type { CallTarget, CallTargets } from '../../effects/targets.ts';
import type { Nature } from '../../model/answers.ts';
import type { Block, CallValue, FileModel, FunctionModel, Value, ValueId } from '../../model/model.ts';
import type { Place, Span } from '../../protocol/span.ts';
import type { Rejection } from '../../protocol/task-graph.ts';
import type { NumberEnvironment } from './numbers.ts';
import type { Piece } from './piece.ts';

/** Where a graph gets what it draws from. */
export interface GraphSource {
  /** Undefined while the file is not loaded; whoever builds notes it, loads it and builds again. */
  modelOf(file: string): FileModel | undefined;
  textOf(file: string): string | undefined;
  readonly targets: CallTargets;
  readonly summaries: Summaries;
  natureOf(file: string, value: ValueId): Nature;
}

/** The recursive entrances, so that the files of this folder need not import each other in a circle. */
export interface Drawing {
  block(scope: Scope, block: Block): Piece;
  /** What evaluating a value does. */
  value(scope: Scope, value: Value): Piece;
  /** What waiting for a value does, the value's own evaluation included. */
  awaited(scope: Scope, value: Value, label: string): Piece;
  /** A task, from the start of its call until its promise is settled. */
  task(scope: Scope, value: Value, prefix: string): Piece;
}

/** A function and the file around it. */
export interface DrawnFunction {
  readonly file: FileModel;
  readonly facts: FileFacts;
  readonly text: string;
  readonly one: FunctionModel;
}

/** One function while its graph is built. */
export interface Scope extends DrawnFunction {
  readonly source: GraphSource;
  readonly draw: Drawing;
  readonly environment: NumberEnvironment;
  /** Functions that are open around this one, outermost first: a call back into one of them is recursion. */
  readonly open: readonly FunctionModel[];
  readonly calls: ReadonlyMap<ValueId, CallFact>;
  /** Every function that was drawn so far, for whoever explains it afterwards. */
  readonly drawn: Map<FunctionModel, DrawnFunction>;
  /** Where a task of this part of the code rejects to. */
  readonly rejection: Rejection;
  /** Tasks that were started and kept under a name: what their await waits for. */
  readonly started: Map<number, Piece>;
}

export function scopeOf({ source, draw, drawn }: Pick<Scope, 'source' | 'draw' | 'drawn'>, home: Pick<DrawnFunction, 'file' | 'facts' | 'text'>, one: FunctionModel, environment: NumberEnvironment, open: readonly FunctionModel[]): Scope {
  const { file, facts, text } = home;
  const calls = new Map((facts.functions[one.id]?.body.calls ?? []).map((call) => [call.value, call]));
  drawn.set(one, { file, facts, text, one });
  return { source, draw, drawn, file, facts, text, one, environment, open, calls, started: new Map(), rejection: { kind: 'caller' } };
}

/** The scope of a function that is drawn in place, as a part of the one around it: a callback, a mapper. */
export function inlineScope(scope: Scope, one: FunctionModel): Scope {
  return { ...scopeOf(scope, scope, one, scope.environment, [...scope.open, one]), rejection: scope.rejection };
}

export function targetOf(scope: Scope, call: CallValue): CallTarget {
  const fact = scope.calls.get(call.id);
  return fact === undefined ? { kind: 'unknown', name: undefined } : scope.source.targets.targetOf(scope.facts.file, fact);
}

export function placeOf(scope: Scope, span: Span): Place {
  return { file: scope.file.file, start: span.start, end: span.end };
}

/** Text of the code on one line, at most 60 characters. */
export function labelOf(scope: Scope, span: Span): string {
  const line = scope.text.slice(span.start, Math.min(span.end, span.start + 400)).replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

/** A short label for a call: arguments are left out where they would not fit. */
export function callLabel(scope: Scope, call: CallValue, prefix: string): string {
  const whole = `${prefix}${labelOf(scope, call.span)}`;
  if (whole.length <= 44) return whole;
  const callee = labelOf(scope, call.callee.span);
  const short = `${prefix}${callee.length > 48 ? `…${callee.slice(-40)}` : callee}(${call.arguments.length === 0 ? '' : '…'})`;
  return short.length > 60 ? `${short.slice(0, 59)}…` : short;
}

export function isFunctionValue(value: Value | undefined): value is Extract<Value, { kind: 'function' }> {
  return value?.kind === 'function';
}
