import {
  SyntaxKind, type BindingElement, type ClassDeclaration, type FunctionDeclaration, type Identifier, type ImportClause, type ImportDeclaration,
  type ImportEqualsDeclaration, type Node, type VariableDeclarationList, type VariableStatement, NodeFlags,
} from '../../typescript/syntax.ts';
import type { Binding, BindingId, FunctionId } from '../model.ts';
import { spanOf, type ExtractionContext, type MutableBinding } from './context.ts';

/** Names of one lexical scope. Scopes with the same `owner` belong to one function. */
export interface Scope {
  readonly parent: Scope | undefined;
  readonly owner: FunctionId;
  readonly names: Map<string, BindingId>;
}

/** Runs `body` inside a fresh scope of the current function. */
export function inScope<Result>(context: ExtractionContext, body: () => Result): Result {
  const outer = context.scope;
  context.scope = { parent: outer, owner: context.currentFunction, names: new Map() };
  try {
    return body();
  } finally {
    context.scope = outer;
  }
}

/** The binding that a name means here; undefined for a global. */
export function lookUp(context: ExtractionContext, name: string): MutableBinding | undefined {
  for (let scope: Scope | undefined = context.scope; scope !== undefined; scope = scope.parent) {
    const id = scope.names.get(name);
    if (id !== undefined) return context.bindings[id];
  }
  return undefined;
}

/** Notes that the current function uses the binding. */
export function markUse(context: ExtractionContext, binding: MutableBinding): void {
  if (binding.owner !== context.currentFunction) binding.isCaptured = true;
}

/** Declares a name in the current scope. A second declaration of it (`var` twice, overloads) keeps the first. */
export function declare(context: ExtractionContext, name: Node, kind: Binding['kind']): MutableBinding {
  const text = (name as Identifier).text;
  const known = context.scope.names.get(text);
  const knownBinding = known === undefined ? undefined : context.bindings[known];
  if (knownBinding !== undefined) return knownBinding;
  const binding: MutableBinding = {
    id: context.bindings.length, name: text, kind, owner: context.currentFunction, span: spanOf(context, name), writes: 0, changedMembers: undefined,
    isCaptured: false, initial: undefined, taken: undefined, function: undefined, class: undefined, imported: undefined,
  };
  context.bindings.push(binding);
  context.names.push(name);
  context.scope.names.set(text, binding.id);
  return binding;
}

/** Declares every name of a binding pattern, or the one identifier. */
export function declareNames(context: ExtractionContext, name: Node, kind: Binding['kind']): void {
  if (name.kind === SyntaxKind.Identifier) {
    declare(context, name, kind);
    return;
  }
  name.forEachChild((element) => {
    const inner = (element as BindingElement).name;
    if (element.kind === SyntaxKind.BindingElement && inner !== undefined) declareNames(context, inner, kind);
    return undefined;
  });
}

/** Declares what a list of statements brings into its own scope before the first of them runs. */
export function declareStatements(context: ExtractionContext, statements: readonly Node[]): void {
  for (const statement of statements) declareStatement(context, statement);
}

function declareStatement(context: ExtractionContext, statement: Node): void {
  switch (statement.kind) {
    case SyntaxKind.VariableStatement: {
      const list = (statement as VariableStatement).declarationList;
      const kind = declaredKind(list);
      if (kind !== 'var') for (const declaration of list.declarations) declareNames(context, declaration.name, kind === 'await using' ? 'using' : kind);
      return;
    }
    case SyntaxKind.FunctionDeclaration: {
      const name = (statement as FunctionDeclaration).name;
      if (name !== undefined) declare(context, name, 'function');
      return;
    }
    case SyntaxKind.ClassDeclaration: {
      const name = (statement as ClassDeclaration).name;
      if (name !== undefined) declare(context, name, 'class');
      return;
    }
    case SyntaxKind.EnumDeclaration:
    case SyntaxKind.ModuleDeclaration: {
      const name = (statement as ClassDeclaration).name;
      if (name?.kind === SyntaxKind.Identifier) declare(context, name, statement.kind === SyntaxKind.EnumDeclaration ? 'enum' : 'namespace');
      return;
    }
    case SyntaxKind.ImportDeclaration: {
      const clause = (statement as ImportDeclaration).importClause;
      if (clause !== undefined) declareImportClause(context, clause);
      return;
    }
    case SyntaxKind.ImportEqualsDeclaration:
      declare(context, (statement as ImportEqualsDeclaration).name, 'import');
      return;
    default:
  }
}

function declareImportClause(context: ExtractionContext, clause: ImportClause): void {
  if (clause.name !== undefined) declare(context, clause.name, 'import');
  const named = clause.namedBindings;
  if (named === undefined) return;
  if (named.kind === SyntaxKind.NamespaceImport) declare(context, named.name, 'import');
  else for (const element of named.elements) declare(context, element.name, 'import');
}

/** Declares the `var`s of a function body, however deep in its blocks. */
export function declareHoisted(context: ExtractionContext, node: Node): void {
  switch (node.kind) {
    case SyntaxKind.VariableStatement:
      hoistList(context, (node as VariableStatement).declarationList);
      return;
    case SyntaxKind.VariableDeclarationList:
      hoistList(context, node as VariableDeclarationList);
      return;
    case SyntaxKind.SourceFile: case SyntaxKind.ModuleBlock: case SyntaxKind.Block: case SyntaxKind.IfStatement: case SyntaxKind.DoStatement:
    case SyntaxKind.WhileStatement: case SyntaxKind.ForStatement: case SyntaxKind.ForInStatement: case SyntaxKind.ForOfStatement:
    case SyntaxKind.WithStatement: case SyntaxKind.SwitchStatement: case SyntaxKind.CaseBlock: case SyntaxKind.CaseClause:
    case SyntaxKind.DefaultClause: case SyntaxKind.LabeledStatement: case SyntaxKind.TryStatement: case SyntaxKind.CatchClause:
      node.forEachChild((child) => {
        declareHoisted(context, child);
        return undefined;
      });
      return;
    default:
  }
}

function hoistList(context: ExtractionContext, list: VariableDeclarationList): void {
  if (declaredKind(list) !== 'var') return;
  for (const declaration of list.declarations) declareNames(context, declaration.name, 'var');
}

/** `var`, `let`, `const`, `using` or `await using`, from the list's flags. */
export function declaredKind(list: VariableDeclarationList): 'var' | 'let' | 'const' | 'using' | 'await using' {
  const flags = list.flags & NodeFlags.BlockScoped;
  if (flags === NodeFlags.AwaitUsing) return 'await using';
  if (flags === NodeFlags.Using) return 'using';
  if (flags === NodeFlags.Const) return 'const';
  return flags === NodeFlags.Let ? 'let' : 'var';
}
