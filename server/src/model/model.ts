import type { Span } from '../protocol/span.ts';

/**
 * The async model: what a file does, in which order, on which data. Plain data without syntax nodes; built once per
 * file by `extract`, read by effects, rules, fixes and the graph.
 *
 * Steps are what statements are, values are what expressions are, with parentheses, type assertions and non-null
 * marks left out and names resolved to bindings. Children of a value stand in evaluation order, so a walk of the tree
 * (`walk.ts`) is a walk of the program's order.
 */
export interface FileModel {
  readonly file: string;
  readonly language: 'ts' | 'tsx' | 'js' | 'jsx';
  /** `functions[0]` is the module body. A function's id is its index. */
  readonly functions: readonly FunctionModel[];
  /** A binding's id is its index. */
  readonly bindings: readonly Binding[];
  readonly classes: readonly ClassModel[];
  readonly interfaces: readonly InterfaceModel[];
  readonly imports: readonly ImportModel[];
  readonly exports: readonly ExportModel[];
  /** Number of values; a value's id is below it. */
  readonly valueCount: number;
  /** Stretches that the extraction did not understand, with their syntax kind: reported, never guessed. */
  readonly notUnderstood: readonly { readonly span: Span; readonly syntax: string }[];
}

export type FunctionId = number;
export type BindingId = number;
export type ClassId = number;
export type ValueId = number;

/** One function, method, accessor, constructor, class field initialiser group, static block or module body. */
export interface FunctionModel {
  readonly id: FunctionId;
  readonly kind: 'module' | 'function' | 'arrow' | 'method' | 'getter' | 'setter' | 'constructor' | 'fields' | 'static-block';
  /** As a person calls it: `loadUser`, `Store.save`, `onClick`, `module`; `anonymous` when nothing names it. */
  readonly name: string;
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  /** The whole function. */
  readonly span: Span;
  /** Where to point at it: its name, else its first token. */
  readonly nameSpan: Span;
  /** The body with its braces; for an arrow with an expression body, the expression. */
  readonly bodySpan: Span;
  readonly hasExpressionBody: boolean;
  readonly parent: FunctionId | undefined;
  /** The class whose method, accessor, field or static block this is. */
  readonly classId: ClassId | undefined;
  readonly isStatic: boolean;
  readonly parameters: readonly Parameter[];
  /** The type that is written for its result, without the colon: `string` in `(): string`. */
  readonly returnTypeSpan: Span | undefined;
  readonly body: Block;
  /** JSDoc tags by name (`blocking`, `duration`), text as written. */
  readonly tags: ReadonlyMap<string, string>;
  /** The binding that holds this function for good (declaration, or `const f = () => ..`). */
  readonly binding: BindingId | undefined;
}

export interface Parameter {
  readonly span: Span;
  readonly pattern: Pattern;
  readonly defaultValue: Value | undefined;
  readonly isRest: boolean;
}

export interface ClassModel {
  readonly id: ClassId;
  readonly name: string;
  readonly span: Span;
  readonly binding: BindingId | undefined;
  /** For a function whose prototype was given methods: that function. */
  readonly constructorFunction: FunctionId | undefined;
  readonly heritage: Value | undefined;
  readonly implements: readonly TypeName[];
  /** Methods and fields without a body here: abstract ones, overloads, fields that are only typed. */
  readonly signatures: readonly MemberSignature[];
  /** Own methods and fields that hold functions, by name; `[Symbol.asyncDispose]` counts as a name. */
  readonly members: readonly { readonly name: string; readonly isStatic: boolean; readonly function: FunctionId }[];
  readonly accessors: readonly AccessorModel[];
}

/** An interface, or an alias of an object type: what classes may implement. */
export interface InterfaceModel {
  readonly name: string;
  readonly span: Span;
  readonly extends: readonly TypeName[];
  readonly signatures: readonly MemberSignature[];
}

/** A function that runs when a property is read or written. */
export interface AccessorModel {
  readonly name: string;
  readonly isStatic: boolean;
  readonly kind: 'getter' | 'setter';
  readonly function: FunctionId;
}

/** A type as it is written: `Store`, `stores.Store`. Type arguments are left out. */
export interface TypeName {
  readonly path: readonly string[];
  /** What the first name is bound to; undefined for interfaces of this file and for the host's types. */
  readonly binding: BindingId | undefined;
}

/** A member that is declared without saying what it does. `span` is the declaration's. */
export interface MemberSignature {
  readonly name: string;
  readonly span: Span;
}

export interface Binding {
  readonly id: BindingId;
  readonly name: string;
  readonly kind: 'parameter' | 'var' | 'let' | 'const' | 'using' | 'function' | 'class' | 'import' | 'catch' | 'enum' | 'namespace';
  /** The function in whose scope it lives. */
  readonly owner: FunctionId;
  readonly span: Span;
  /** Times that something other than its declaration writes it. */
  readonly writes: number;
  /** Members of what it holds that an assignment through its name changes; `*` for any. Undefined: none. */
  readonly changedMembers: ReadonlySet<string> | undefined;
  /** True when a function other than `owner` reads or writes it. */
  readonly isCaptured: boolean;
  /** The value that a declarator gives it as a whole (`const f = v`), not through a pattern. */
  readonly initial: Value | undefined;
  /** For a name out of a pattern: what the declarator destructures, and the way into it (`{ a: [x] } = v`: `['a', 0]`). */
  readonly taken: { readonly from: Value; readonly path: readonly (string | number)[] } | undefined;
  /** Function declared under this name, or the function that is its never reassigned initial value. */
  readonly function: FunctionId | undefined;
  readonly class: ClassId | undefined;
  readonly imported: ImportedName | undefined;
}

/** `name` is `*` for the whole module. */
export interface ImportedName {
  readonly module: string;
  readonly name: string;
}

export interface ImportModel {
  readonly span: Span;
  readonly module: string;
  readonly moduleSpan: Span;
  /** `require`: a declarator whose whole value is `require('..')`. */
  readonly syntax: 'import' | 'require' | 'import-equals';
  readonly isTypeOnly: boolean;
  readonly defaultName: BindingId | undefined;
  readonly namespaceName: BindingId | undefined;
  /** `span` is the specifier's, without the comma. */
  readonly named: readonly { readonly imported: string; readonly binding: BindingId | undefined; readonly isTypeOnly: boolean; readonly span: Span }[];
  /** The braces of the named imports or of the require pattern. */
  readonly namedSpan: Span | undefined;
}

/** `from` is set for a re-export; `name` is `*` for all names of `from` and `default` for the default export. */
export interface ExportModel {
  readonly name: string;
  readonly binding: BindingId | undefined;
  readonly value: Value | undefined;
  readonly from: ImportedName | undefined;
}

export interface Block {
  readonly span: Span;
  readonly steps: readonly Step[];
}

export type Step =
  | ExpressionStep | DeclarationStep | FunctionStep | ClassStep | ReturnStep | ThrowStep | JumpStep
  | BranchStep | SwitchStep | LoopStep | TryStep | BlockStep | OtherStep;

interface StepBase { readonly span: Span }

export interface ExpressionStep extends StepBase { readonly kind: 'expression'; readonly value: Value }
export interface DeclarationStep extends StepBase {
  readonly kind: 'declaration';
  readonly declares: 'var' | 'let' | 'const' | 'using' | 'await using';
  readonly isExported: boolean;
  readonly declarators: readonly Declarator[];
}
export interface Declarator {
  readonly span: Span;
  readonly pattern: Pattern;
  readonly value: Value | undefined;
  /** Span of a type annotation with its colon, which a fix must carry along. */
  readonly typeSpan: Span | undefined;
}
export interface FunctionStep extends StepBase { readonly kind: 'function'; readonly function: FunctionId }
export interface ClassStep extends StepBase { readonly kind: 'class'; readonly class: ClassValue }
export interface ReturnStep extends StepBase { readonly kind: 'return'; readonly value: Value | undefined }
export interface ThrowStep extends StepBase { readonly kind: 'throw'; readonly value: Value }
export interface JumpStep extends StepBase { readonly kind: 'break' | 'continue'; readonly label: string | undefined }
export interface BranchStep extends StepBase {
  readonly kind: 'branch';
  readonly test: Value;
  readonly then: Block;
  readonly otherwise: Block | undefined;
}
export interface SwitchStep extends StepBase {
  readonly kind: 'switch';
  readonly subject: Value;
  /** `test` is absent for `default`. A case without a jump at its end falls through. */
  readonly cases: readonly { readonly span: Span; readonly test: Value | undefined; readonly body: Block }[];
}
export interface LoopStep extends StepBase {
  readonly kind: 'loop';
  readonly loop: 'for' | 'while' | 'do' | 'for-of' | 'for-in' | 'for-await';
  readonly label: string | undefined;
  /** `for`: what runs once before. */
  readonly initial: Step | undefined;
  /** `for`, `while`, `do`. */
  readonly test: Value | undefined;
  readonly update: Value | undefined;
  /** `for-of`, `for-in`, `for-await`. */
  readonly iterable: Value | undefined;
  readonly target: Pattern | undefined;
  /** How `target` is declared; undefined for an assignment. */
  readonly declares: DeclarationStep['declares'] | undefined;
  readonly body: Block;
}
export interface TryStep extends StepBase {
  readonly kind: 'try';
  readonly body: Block;
  readonly handler: { readonly pattern: Pattern | undefined; readonly body: Block } | undefined;
  readonly finalizer: Block | undefined;
}
export interface BlockStep extends StepBase { readonly kind: 'block'; readonly label: string | undefined; readonly body: Block }
/** Import, export, type, empty and debugger statements; enums and namespaces with the values they run. */
export interface OtherStep extends StepBase { readonly kind: 'other'; readonly values: readonly Value[]; readonly body: Block | undefined }

export type Value =
  | LiteralValue | BindingValue | GlobalValue | ThisValue | MemberValue | ElementValue | CallValue | ImportCallValue
  | AwaitValue | YieldValue | FunctionValue | ClassValue | ChoiceValue | SequenceValue | ArrayValue | ObjectValue
  | TemplateValue | UnaryValue | BinaryValue | AssignValue | UpdateValue | SpreadValue | CompositeValue;

interface ValueBase {
  readonly id: ValueId;
  /** Without surrounding parentheses and type assertions. */
  readonly span: Span;
}

export interface LiteralValue extends ValueBase { readonly kind: 'literal'; readonly value: string | number | bigint | boolean | null | undefined }
export interface BindingValue extends ValueBase { readonly kind: 'binding'; readonly binding: BindingId }
/** A name that no scope of the file declares. */
export interface GlobalValue extends ValueBase { readonly kind: 'global'; readonly name: string }
export interface ThisValue extends ValueBase { readonly kind: 'this' | 'super' | 'meta' }
export interface MemberValue extends ValueBase { readonly kind: 'member'; readonly object: Value; readonly name: string; readonly nameSpan: Span; readonly isOptional: boolean }
export interface ElementValue extends ValueBase { readonly kind: 'element'; readonly object: Value; readonly index: Value; readonly isOptional: boolean }
export interface CallValue extends ValueBase {
  readonly kind: 'call';
  readonly isNew: boolean;
  readonly isOptional: boolean;
  readonly callee: Value;
  readonly arguments: readonly Value[];
  /** From the opening parenthesis to the closing one; empty at the end for `new X`. */
  readonly argumentsSpan: Span;
}
export interface ImportCallValue extends ValueBase { readonly kind: 'import-call'; readonly specifier: Value | undefined }
export interface AwaitValue extends ValueBase { readonly kind: 'await'; readonly operand: Value }
export interface YieldValue extends ValueBase { readonly kind: 'yield'; readonly operand: Value | undefined; readonly isDelegating: boolean }
export interface FunctionValue extends ValueBase { readonly kind: 'function'; readonly function: FunctionId }
export interface ClassValue extends ValueBase {
  readonly kind: 'class';
  readonly class: ClassId;
  /** What evaluating the class runs: heritage, computed names, decorators, then static fields and blocks. */
  readonly runs: readonly Value[];
  readonly staticFunctions: readonly FunctionId[];
}
/** `a ? b : c` has three parts; `a && b`, `a || b`, `a ?? b` two, of which the second runs on some paths only. */
export interface ChoiceValue extends ValueBase { readonly kind: 'choice'; readonly operator: '?:' | '&&' | '||' | '??'; readonly first: Value; readonly second: Value; readonly third: Value | undefined }
export interface SequenceValue extends ValueBase { readonly kind: 'sequence'; readonly parts: readonly Value[] }
/** `undefined` is a hole. */
export interface ArrayValue extends ValueBase { readonly kind: 'array'; readonly elements: readonly (Value | undefined)[] }
export interface ObjectValue extends ValueBase { readonly kind: 'object'; readonly properties: readonly ObjectProperty[] }
/** `name` is absent for a computed key (then `key` is set) and for a spread. */
export interface ObjectProperty { readonly span: Span; readonly name: string | undefined; readonly key: Value | undefined; readonly value: Value }
/** `head` is the text before the first part. */
export interface TemplateValue extends ValueBase { readonly kind: 'template'; readonly tag: Value | undefined; readonly head: string; readonly parts: readonly Value[] }
export interface UnaryValue extends ValueBase { readonly kind: 'unary'; readonly operator: 'void' | 'typeof' | 'delete' | '!' | '-' | '+' | '~'; readonly operand: Value }
export interface BinaryValue extends ValueBase { readonly kind: 'binary'; readonly operator: string; readonly left: Value; readonly right: Value }
export interface AssignValue extends ValueBase { readonly kind: 'assign'; readonly operator: string; readonly target: Pattern; readonly value: Value }
export interface UpdateValue extends ValueBase { readonly kind: 'update'; readonly target: Pattern }
export interface SpreadValue extends ValueBase { readonly kind: 'spread'; readonly operand: Value }
/** JSX, decorators and whatever else only matters for the values in it, in evaluation order. */
export interface CompositeValue extends ValueBase { readonly kind: 'composite'; readonly syntax: string; readonly parts: readonly Value[] }

export type Pattern =
  | { readonly kind: 'bind'; readonly binding: BindingId; readonly span: Span }
  /** Assignment to a property, an element, or a name that no scope declares. */
  | { readonly kind: 'place'; readonly value: MemberValue | ElementValue | GlobalValue | CompositeValue; readonly span: Span }
  | { readonly kind: 'object'; readonly span: Span; readonly properties: readonly PatternProperty[]; readonly rest: Pattern | undefined }
  | { readonly kind: 'array'; readonly span: Span; readonly elements: readonly (PatternElement | undefined)[]; readonly rest: Pattern | undefined };
export interface PatternElement { readonly pattern: Pattern; readonly defaultValue: Value | undefined }
/** `span` is that of `name: pattern = value`. */
export interface PatternProperty extends PatternElement { readonly name: string | undefined; readonly key: Value | undefined; readonly span: Span }
