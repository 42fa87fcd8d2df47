import type { Declarator, FileModel, FunctionModel, Value } from '../../model/model.ts';
import { structureNode, waitingNode } from './nodes.ts';
import { isNothing, type Piece } from './piece.ts';
import { labelOf, scopeOf, targetOf, type Scope } from './scope.ts';

/** The end of an `await using`: its disposal is awaited, the last one first. */
export function drawDisposal(scope: Scope, declarator: Declarator): Piece {
  const name = labelOf(scope, declarator.pattern.span);
  const label = `dispose ${name}`.slice(0, 60);
  const dispose = declarator.value === undefined ? undefined : disposeMethod(scope, declarator.value);
  if (dispose === undefined) return { kind: 'node', node: waitingNode(scope, 'await', label, declarator.span, undefined, false) };
  const { file, facts, text, one } = dispose;
  const inner = scopeOf(scope, { file, facts, text }, one, new Map(), [...scope.open, one]);
  const body = scope.open.includes(one) ? 'recursive' : inner.draw.block(inner, one.body);
  const node = structureNode(scope, 'await', label, declarator.span);
  if (body !== 'recursive' && isNothing(body)) return { kind: 'node', node };
  return { kind: 'call', node, function: { name: one.name, place: { file: file.file, ...one.span }, isAsync: one.isAsync }, body };
}

interface DisposeMethod extends Pick<Scope, 'file' | 'facts' | 'text'> {
  readonly one: FunctionModel;
}

/** `new Connection()` and `await Connection.open()` are taken to give a Connection. */
function disposeMethod(scope: Scope, value: Value): DisposeMethod | undefined {
  if (value.kind === 'await') return disposeMethod(scope, value.operand);
  if (value.kind !== 'call') return undefined;
  const target = targetOf(scope, value);
  if (target.kind !== 'function' || target.function.classId === undefined) return undefined;
  const file = scope.source.modelOf(target.file.file);
  const text = scope.source.textOf(target.file.file);
  const one = file === undefined ? undefined : disposerOf(file, target.function.classId);
  return file === undefined || text === undefined || one === undefined ? undefined : { file, facts: target.file, text, one };
}

function disposerOf(file: FileModel, classId: number): FunctionModel | undefined {
  const member = file.classes[classId]?.members.find((candidate) => candidate.name === '[Symbol.asyncDispose]' && !candidate.isStatic);
  return member === undefined ? undefined : file.functions[member.function];
}
