import type { Node } from '../../typescript/syntax.ts';
import type {
  Binding, BindingId, Block, ClassId, ClassModel, ExportModel, FileModel, FunctionId, FunctionModel, ImportModel, InterfaceModel, Pattern, Step, Value, ValueId,
} from '../model.ts';
import type { Span } from '../../protocol/span.ts';
import type { PrototypeMember } from './prototypes.ts';
import type { Scope } from './scopes.ts';

export type MutableBinding = { -readonly [Key in keyof Binding]: Binding[Key] };

/** What one extraction carries along. Lives for the walk of one file. */
export interface ExtractionContext {
  readonly text: string;
  readonly language: FileModel['language'];
  readonly functions: FunctionModel[];
  readonly bindings: MutableBinding[];
  readonly classes: ClassModel[];
  readonly interfaces: InterfaceModel[];
  /** What evaluating a class runs, by class id. */
  readonly classRuns: (readonly Value[])[];
  readonly imports: ImportModel[];
  readonly exports: ExportModel[];
  readonly prototypeMembers: PrototypeMember[];
  readonly notUnderstood: { readonly span: Span; readonly syntax: string }[];
  /** Syntax node of every value, by value id: what type questions are asked about. */
  readonly nodes: Node[];
  /** Syntax node of every declared name, by binding id. */
  readonly names: Node[];
  /** The recursive entrances, here so that the files of this folder need not import each other in a circle. */
  readonly visit: Visitors;
  scope: Scope;
  currentFunction: FunctionId;
  currentClass: ClassId | undefined;
}

export interface Visitors {
  value(context: ExtractionContext, node: Node, nameHint?: NameHint): Value;
  block(context: ExtractionContext, node: Node): Block;
  steps(context: ExtractionContext, statements: readonly Node[]): readonly Step[];
  /** A pattern that declares: names are looked up in the current scope, where `declareNames` put them. */
  declaringPattern(context: ExtractionContext, node: Node): Pattern;
  functionLike(context: ExtractionContext, node: Node, hint: NameHint): FunctionId;
  classLike(context: ExtractionContext, node: Node, hint: NameHint): ClassId;
}

/** What an anonymous function or class is called by the code around it. */
export interface NameHint {
  readonly name?: string;
  readonly binding?: BindingId;
  /** The node that carries the JSDoc when the function itself does not (`const f = () => ..`). */
  readonly documented?: Node;
}

/** Registers a value: gives it the next id and remembers its node. */
export function nextValueId(context: ExtractionContext, node: Node): ValueId {
  return context.nodes.push(node) - 1;
}

/** Span without leading white space and comments. */
export function spanOf(context: ExtractionContext, node: Node): Span {
  return { start: startOf(context.text, node), end: node.end };
}

/** First offset of a node behind its trivia; cheaper than asking the node, which decodes its source file first. */
export function startOf(text: string, node: Node): number {
  return skipTrivia(text, node.pos, node.end);
}

/** First offset at or after `offset` that is neither white space nor comment. */
export function skipTrivia(text: string, offset: number, limit: number): number {
  let position = offset;
  while (position < limit) {
    const code = text.charCodeAt(position);
    if (code === 47 /* slash */ && text.charCodeAt(position + 1) === 47) {
      position = endOfLine(text, position);
    } else if (code === 47 && text.charCodeAt(position + 1) === 42 /* asterisk */) {
      const end = text.indexOf('*/', position + 2);
      position = end < 0 ? limit : end + 2;
    } else if (code === 35 /* hash */ && position === 0 && text.charCodeAt(1) === 33) {
      position = endOfLine(text, position);
    } else if (isWhiteSpace(code)) {
      position += 1;
    } else {
      return position;
    }
  }
  return Math.min(offset === limit ? offset : position, limit);
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

function isWhiteSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff || code === 0x2028 || code === 0x2029;
}
