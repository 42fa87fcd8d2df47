import {
  SyntaxKind, type Block as BlockNode, type BreakStatement, type CaseClause, type CatchClause, type ClassDeclaration, type DoStatement, type EnumDeclaration,
  type ExpressionStatement, type ForInStatement, type ForStatement, type FunctionDeclaration, type Identifier, type IfStatement, type InterfaceDeclaration, type LabeledStatement,
  type ModuleDeclaration, type Node, type ReturnStatement, type Statement, type SwitchStatement, type ThrowStatement, type TryStatement,
  type VariableDeclaration, type VariableDeclarationList, type VariableStatement, type WhileStatement, type WithStatement,
} from '../../typescript/syntax.ts';
import type { Block, Declarator, DeclarationStep, LoopStep, Pattern, Step, SwitchStep, TryStep, Value } from '../model.ts';
import { nextValueId, spanOf, type ExtractionContext, type NameHint } from './context.ts';
import { noteInterface } from './heritage.ts';
import { extractModuleStatement } from './modules.ts';
import { noteInitialValue } from './initial-values.ts';
import { extractAssignmentTarget } from './patterns.ts';
import { declareNames, declareStatements, declaredKind, inScope } from './scopes.ts';
import { classValueOf } from './values.ts';

/** The steps of a list of statements in the current scope, whose names are declared here first. */
export function extractSteps(context: ExtractionContext, statements: readonly Node[]): readonly Step[] {
  declareStatements(context, statements);
  return statements.map((statement) => extractStep(context, statement));
}

/** A block in a scope of its own. Any other statement counts as a block of one. */
export function extractBlock(context: ExtractionContext, node: Node): Block {
  const statements = node.kind === SyntaxKind.Block || node.kind === SyntaxKind.ModuleBlock ? (node as BlockNode).statements : [node];
  return { span: spanOf(context, node), steps: inScope(context, () => extractSteps(context, statements)) };
}

type StepExtractor = (context: ExtractionContext, node: Node, label: string | undefined) => Step;

function extractStep(context: ExtractionContext, node: Node, label?: string): Step {
  const extract = extractors[node.kind];
  return extract === undefined ? otherStep(context, node) : extract(context, node, label);
}

const extractors: Partial<Record<SyntaxKind, StepExtractor>> = {
  [SyntaxKind.ExpressionStatement]: (context, node) =>
    ({ kind: 'expression', span: spanOf(context, node), value: context.visit.value(context, (node as ExpressionStatement).expression, { documented: node }) }),
  [SyntaxKind.VariableStatement]: variables,
  [SyntaxKind.FunctionDeclaration]: functionDeclaration,
  [SyntaxKind.ClassDeclaration]: classDeclaration,
  [SyntaxKind.ReturnStatement]: (context, node) => ({ kind: 'return', span: spanOf(context, node), value: optional(context, (node as ReturnStatement).expression) }),
  [SyntaxKind.ThrowStatement]: (context, node) =>
    ({ kind: 'throw', span: spanOf(context, node), value: context.visit.value(context, (node as ThrowStatement).expression) }),
  [SyntaxKind.BreakStatement]: (context, node) => ({ kind: 'break', span: spanOf(context, node), label: (node as BreakStatement).label?.text }),
  [SyntaxKind.ContinueStatement]: (context, node) => ({ kind: 'continue', span: spanOf(context, node), label: (node as BreakStatement).label?.text }),
  [SyntaxKind.IfStatement]: branch,
  [SyntaxKind.SwitchStatement]: switchStep,
  [SyntaxKind.ForStatement]: forLoop,
  [SyntaxKind.ForOfStatement]: iteration,
  [SyntaxKind.ForInStatement]: iteration,
  [SyntaxKind.WhileStatement]: testedLoop,
  [SyntaxKind.DoStatement]: testedLoop,
  [SyntaxKind.TryStatement]: tryStep,
  [SyntaxKind.Block]: (context, node, label) => ({ kind: 'block', span: spanOf(context, node), label, body: extractBlock(context, node) }),
  [SyntaxKind.LabeledStatement]: labelled,
  [SyntaxKind.WithStatement]: withStep,
  [SyntaxKind.ModuleDeclaration]: namespace,
  [SyntaxKind.EnumDeclaration]: enumeration,
};

/** Statements that run nothing, or only what belongs to the module's imports and exports. */
function otherStep(context: ExtractionContext, node: Node): Step {
  noteInterface(context, node);
  const values = node.kind === SyntaxKind.InterfaceDeclaration ? interfaceValues(context, node as InterfaceDeclaration) : extractModuleStatement(context, node);
  return { kind: 'other', span: spanOf(context, node), values, body: undefined };
}

/** An interface runs nothing; what it inherits is asked of its types, and for that it has to be a value. */
function interfaceValues(context: ExtractionContext, node: InterfaceDeclaration): readonly Value[] {
  return node.heritageClauses === undefined ? [] : [{ kind: 'composite', id: nextValueId(context, node), span: spanOf(context, node), syntax: 'InterfaceDeclaration', parts: [] }];
}

function optional(context: ExtractionContext, node: Node | undefined): Value | undefined {
  return node === undefined ? undefined : context.visit.value(context, node);
}

function variables(context: ExtractionContext, node: Node): Step {
  const statement = node as VariableStatement;
  const isExported = statement.modifiers?.some((modifier) => modifier.kind === SyntaxKind.ExportKeyword) === true;
  const isAmbient = statement.modifiers?.some((modifier) => modifier.kind === SyntaxKind.DeclareKeyword) === true;
  if (isAmbient) return { kind: 'other', span: spanOf(context, node), values: [], body: undefined };
  return { ...declarationStep(context, statement.declarationList, node), span: spanOf(context, node), isExported };
}

function declarationStep(context: ExtractionContext, list: VariableDeclarationList, documented: Node): DeclarationStep {
  const declarators = list.declarations.map((declaration) => declarator(context, declaration, documented));
  return { kind: 'declaration', span: spanOf(context, list), declares: declaredKind(list), isExported: false, declarators };
}

function declarator(context: ExtractionContext, node: VariableDeclaration, documented: Node): Declarator {
  const pattern = context.visit.declaringPattern(context, node.name);
  const value = node.initializer === undefined ? undefined : context.visit.value(context, node.initializer, declaratorHint(node, pattern, documented));
  if (value !== undefined) noteInitialValue(context, pattern, value);
  const typeSpan = node.type === undefined ? undefined : { start: node.name.end, end: node.type.end };
  return { span: spanOf(context, node), pattern, value, typeSpan };
}

function declaratorHint(node: VariableDeclaration, pattern: Pattern, documented: Node): NameHint {
  return pattern.kind === 'bind' ? { name: (node.name as Identifier).text, binding: pattern.binding, documented } : {};
}

function functionDeclaration(context: ExtractionContext, node: Node): Step {
  const name = (node as FunctionDeclaration).name;
  const binding = name === undefined ? undefined : context.scope.names.get(name.text);
  const id = context.visit.functionLike(context, node, binding === undefined ? { name: 'default' } : { binding });
  const declared = binding === undefined ? undefined : context.bindings[binding];
  // Overloads and ambient declarations have no body: they stand for the function only until an implementation comes.
  if (declared !== undefined && (declared.function === undefined || (node as FunctionDeclaration).body !== undefined)) declared.function = id;
  extractModuleStatement(context, node);
  return { kind: 'function', span: spanOf(context, node), function: id };
}

function classDeclaration(context: ExtractionContext, node: Node): Step {
  const name = (node as ClassDeclaration).name;
  const binding = name === undefined ? undefined : context.scope.names.get(name.text);
  const classId = context.visit.classLike(context, node, binding === undefined ? { name: 'default' } : { binding });
  const declared = binding === undefined ? undefined : context.bindings[binding];
  if (declared !== undefined) declared.class = classId;
  extractModuleStatement(context, node);
  return { kind: 'class', span: spanOf(context, node), class: classValueOf(context, node, classId) };
}

function branch(context: ExtractionContext, node: Node): Step {
  const statement = node as IfStatement;
  const test = context.visit.value(context, statement.expression);
  const then = extractBlock(context, statement.thenStatement);
  const otherwise = statement.elseStatement === undefined ? undefined : extractBlock(context, statement.elseStatement);
  return { kind: 'branch', span: spanOf(context, node), test, then, otherwise };
}

function switchStep(context: ExtractionContext, node: Node): Step {
  const statement = node as SwitchStatement;
  const subject = context.visit.value(context, statement.expression);
  return inScope(context, (): SwitchStep => {
    const clauses = statement.caseBlock.clauses;
    declareStatements(context, clauses.flatMap((clause) => [...clause.statements]));
    const cases = clauses.map((clause) => ({
      span: spanOf(context, clause),
      test: clause.kind === SyntaxKind.CaseClause ? context.visit.value(context, (clause as CaseClause).expression) : undefined,
      body: { span: spanOf(context, clause), steps: clause.statements.map((inner: Statement) => extractStep(context, inner)) },
    }));
    return { kind: 'switch', span: spanOf(context, node), subject, cases };
  });
}

function forLoop(context: ExtractionContext, node: Node, label: string | undefined): Step {
  const statement = node as ForStatement;
  return inScope(context, (): LoopStep => {
    const initial = statement.initializer === undefined ? undefined : loopInitial(context, statement.initializer);
    const test = optional(context, statement.condition);
    const body = extractBlock(context, statement.statement);
    const update = optional(context, statement.incrementor);
    return { kind: 'loop', span: spanOf(context, node), loop: 'for', label, initial, test, update, iterable: undefined, target: undefined, declares: undefined, body };
  });
}

function loopInitial(context: ExtractionContext, node: Node): Step {
  if (node.kind !== SyntaxKind.VariableDeclarationList) return { kind: 'expression', span: spanOf(context, node), value: context.visit.value(context, node) };
  const list = node as VariableDeclarationList;
  declareLoopNames(context, list);
  return declarationStep(context, list, node);
}

function declareLoopNames(context: ExtractionContext, list: VariableDeclarationList): void {
  const kind = declaredKind(list);
  if (kind === 'var') return;
  for (const declaration of list.declarations) declareNames(context, declaration.name, kind === 'await using' ? 'using' : kind);
}

function iteration(context: ExtractionContext, node: Node, label: string | undefined): Step {
  const statement = node as ForInStatement;
  const iterable = context.visit.value(context, statement.expression);
  return inScope(context, (): LoopStep => {
    const target = iterationTarget(context, statement.initializer);
    const body = extractBlock(context, statement.statement);
    const declares = statement.initializer.kind === SyntaxKind.VariableDeclarationList ? declaredKind(statement.initializer as VariableDeclarationList) : undefined;
    const loop = node.kind === SyntaxKind.ForInStatement ? 'for-in' : statement.awaitModifier === undefined ? 'for-of' : 'for-await';
    return { kind: 'loop', span: spanOf(context, node), loop, label, initial: undefined, test: undefined, update: undefined, iterable, target, declares, body };
  });
}

function iterationTarget(context: ExtractionContext, node: Node): Pattern | undefined {
  if (node.kind !== SyntaxKind.VariableDeclarationList) return extractAssignmentTarget(context, node);
  const list = node as VariableDeclarationList;
  declareLoopNames(context, list);
  const declaration = list.declarations[0];
  return declaration === undefined ? undefined : context.visit.declaringPattern(context, declaration.name);
}

function testedLoop(context: ExtractionContext, node: Node, label: string | undefined): Step {
  const statement = node as WhileStatement | DoStatement;
  const isWhile = node.kind === SyntaxKind.WhileStatement;
  const before = isWhile ? context.visit.value(context, statement.expression) : undefined;
  const body = extractBlock(context, statement.statement);
  const test = before ?? context.visit.value(context, statement.expression);
  return {
    kind: 'loop', span: spanOf(context, node), loop: isWhile ? 'while' : 'do', label, initial: undefined, test, update: undefined,
    iterable: undefined, target: undefined, declares: undefined, body,
  };
}

function tryStep(context: ExtractionContext, node: Node): Step {
  const statement = node as TryStatement;
  const body = extractBlock(context, statement.tryBlock);
  const handler = statement.catchClause === undefined ? undefined : catchHandler(context, statement.catchClause);
  const finalizer = statement.finallyBlock === undefined ? undefined : extractBlock(context, statement.finallyBlock);
  return { kind: 'try', span: spanOf(context, node), body, handler, finalizer };
}

function catchHandler(context: ExtractionContext, clause: CatchClause): NonNullable<TryStep['handler']> {
  return inScope(context, () => {
    const declaration = clause.variableDeclaration;
    if (declaration !== undefined) declareNames(context, declaration.name, 'catch');
    const pattern = declaration === undefined ? undefined : context.visit.declaringPattern(context, declaration.name);
    return { pattern, body: extractBlock(context, clause.block) };
  });
}

function labelled(context: ExtractionContext, node: Node): Step {
  const statement = node as LabeledStatement;
  const inner = extractStep(context, statement.statement, statement.label.text);
  // Of two labels, the outer one is a block's.
  if ((inner.kind === 'loop' || inner.kind === 'block') && inner.label === statement.label.text) return { ...inner, span: spanOf(context, node) };
  return { kind: 'block', span: spanOf(context, node), label: statement.label.text, body: { span: inner.span, steps: [inner] } };
}

/** Names inside `with` may mean properties of its object: the body is kept, the statement is noted as not understood. */
function withStep(context: ExtractionContext, node: Node): Step {
  const statement = node as WithStatement;
  const span = spanOf(context, node);
  context.notUnderstood.push({ span, syntax: 'WithStatement' });
  const value = context.visit.value(context, statement.expression);
  return { kind: 'other', span, values: [value], body: extractBlock(context, statement.statement) };
}

function namespace(context: ExtractionContext, node: Node): Step {
  const declaration = node as ModuleDeclaration;
  const isAmbient = declaration.modifiers?.some((modifier) => modifier.kind === SyntaxKind.DeclareKeyword) === true;
  const body = isAmbient || declaration.body === undefined ? undefined : extractBlock(context, declaration.body);
  return { kind: 'other', span: spanOf(context, node), values: [], body };
}

function enumeration(context: ExtractionContext, node: Node): Step {
  const values = (node as EnumDeclaration).members.flatMap((member) =>
    member.initializer === undefined ? [] : [context.visit.value(context, member.initializer)]);
  return { kind: 'other', span: spanOf(context, node), values, body: undefined };
}
