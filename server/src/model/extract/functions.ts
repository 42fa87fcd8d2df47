import {
  isComputedPropertyName, SyntaxKind, type ArrowFunction, type Decorator, type Block as BlockNode, type ClassDeclaration, type ClassStaticBlockDeclaration, type FunctionExpression,
  type HeritageClause, type Identifier, type MethodDeclaration, type ModifierLike, type Node, type ParameterDeclaration, type PropertyAccessExpression, type PropertyDeclaration,
} from '../../typescript/syntax.ts';
import type { AccessorModel, Block, ClassId, ClassModel, FunctionId, FunctionModel, Parameter, Step, Value } from '../model.ts';
import { spanOf, type ExtractionContext, type NameHint } from './context.ts';
import { implementedTypes, signatureOf } from './heritage.ts';
import { hasModifier } from './modules.ts';
import { declareHoisted, declareNames, inScope } from './scopes.ts';
import { documentationTags } from './tags.ts';

type FunctionNode = FunctionExpression | ArrowFunction | MethodDeclaration;

/** Function declaration or expression, arrow, method, accessor or constructor. */
export function extractFunction(context: ExtractionContext, node: Node, hint: NameHint): FunctionId {
  const source = node as FunctionNode;
  const kind = functionKinds[node.kind] ?? 'function';
  const isAsync = hasModifier(source.modifiers, SyntaxKind.AsyncKeyword);
  const isGenerator = 'asteriskToken' in source && source.asteriskToken !== undefined;
  const isArrow = node.kind === SyntaxKind.ArrowFunction;
  const bodyNode = functionBody(source);
  return defineFunction(context, node, {
    kind, isAsync, isGenerator, hint,
    isStatic: hasModifier(source.modifiers, SyntaxKind.StaticKeyword),
    bodyNode,
    hasExpressionBody: isArrow && bodyNode !== undefined && bodyNode.kind !== SyntaxKind.Block,
    // `this: Shop` only types the receiver.
    parameters: source.parameters.filter((parameter) => plainName(parameter.name) !== 'this'),
    modifiers: source.modifiers,
    tagged: hint.documented ?? node,
  });
}

/**
 * In typescript 7.1.0-beta a function with a JSDoc `@type` answers that type when asked for its `body`; the body itself
 * is then still there as its last child.
 */
function functionBody(node: FunctionNode): Node | undefined {
  const body: Node | undefined = node.body;
  if (body === undefined || body.kind === SyntaxKind.Block) return body;
  let last: Node | undefined;
  node.forEachChild((child) => {
    last = child;
    return undefined;
  });
  const isArrow = node.kind === SyntaxKind.ArrowFunction;
  return last !== undefined && (isArrow || last.kind === SyntaxKind.Block) ? last : undefined;
}

const functionKinds: Partial<Record<SyntaxKind, FunctionModel['kind']>> = {
  [SyntaxKind.ArrowFunction]: 'arrow', [SyntaxKind.MethodDeclaration]: 'method', [SyntaxKind.GetAccessor]: 'getter',
  [SyntaxKind.SetAccessor]: 'setter', [SyntaxKind.Constructor]: 'constructor',
};

interface FunctionParts {
  readonly kind: FunctionModel['kind'];
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  readonly isStatic: boolean;
  readonly hint: NameHint;
  readonly bodyNode: Node | undefined;
  readonly hasExpressionBody: boolean;
  readonly parameters: readonly ParameterDeclaration[];
  readonly modifiers: readonly ModifierLike[] | undefined;
  readonly tagged: Node;
  readonly makeBody?: () => Block;
}

function defineFunction(context: ExtractionContext, node: Node, parts: FunctionParts): FunctionId {
  const id = context.functions.length;
  const outer = { function: context.currentFunction, class: context.currentClass };
  const nameSpan = nameSpanOf(context, node);
  const isMember = parts.kind !== 'function' && parts.kind !== 'arrow';
  const span = spanOf(context, node);
  const base: Omit<FunctionModel, 'parameters' | 'body'> = {
    id, kind: parts.kind, name: nameOf(context, node, parts.hint), isAsync: parts.isAsync, isGenerator: parts.isGenerator, span, nameSpan,
    bodySpan: parts.bodyNode === undefined ? { start: span.end, end: span.end } : spanOf(context, parts.bodyNode),
    hasExpressionBody: parts.hasExpressionBody, returnTypeSpan: returnTypeSpan(context, node), parent: outer.function, classId: isMember ? outer.class : undefined,
    isStatic: parts.isStatic, tags: documentationTags(context, parts.tagged), binding: parts.hint.binding,
  };
  // A placeholder keeps the ids of inner functions in order of the text.
  context.functions.push({ ...base, parameters: [], body: { span: base.bodySpan, steps: [] } });
  context.currentFunction = id;
  if (parts.kind === 'function') context.currentClass = undefined;
  const inner = inScope(context, () => functionInside(context, node, parts));
  context.currentFunction = outer.function;
  context.currentClass = outer.class;
  context.functions[id] = { ...base, ...inner };
  return id;
}

function functionInside(context: ExtractionContext, node: Node, parts: FunctionParts): { readonly parameters: readonly Parameter[]; readonly body: Block } {
  declareOwnName(context, node);
  for (const parameter of parts.parameters) declareNames(context, parameter.name, 'parameter');
  const parameters = parts.parameters.map((parameter) => extractParameter(context, parameter));
  const body = parts.makeBody?.() ?? bodyOf(context, node, parts);
  return { parameters, body };
}

/** A function expression's own name is visible only inside it. */
function declareOwnName(context: ExtractionContext, node: Node): void {
  const name = (node as FunctionExpression).name;
  if (node.kind === SyntaxKind.FunctionExpression && name !== undefined) {
    const binding = context.scope.names.has(name.text) ? undefined : name;
    if (binding !== undefined) declareNames(context, binding, 'function');
    const declared = context.bindings[context.scope.names.get(name.text) ?? -1];
    if (declared !== undefined) declared.function = context.currentFunction;
  }
}

function extractParameter(context: ExtractionContext, node: ParameterDeclaration): Parameter {
  const pattern = context.visit.declaringPattern(context, node.name);
  const hint: NameHint = node.name.kind === SyntaxKind.Identifier ? { name: (node.name as Identifier).text } : {};
  const defaultValue = node.initializer === undefined ? undefined : context.visit.value(context, node.initializer, hint);
  return { span: spanOf(context, node), pattern, defaultValue, isRest: node.dotDotDotToken !== undefined };
}

function bodyOf(context: ExtractionContext, node: Node, parts: FunctionParts): Block {
  const body = parts.bodyNode;
  if (body === undefined) return { span: { start: node.end, end: node.end }, steps: [] };
  const span = spanOf(context, body);
  if (parts.hasExpressionBody) return { span, steps: [{ kind: 'return', span, value: context.visit.value(context, body) }] };
  declareHoisted(context, body);
  return { span, steps: context.visit.steps(context, (body as BlockNode).statements) };
}

function nameOf(context: ExtractionContext, node: Node, hint: NameHint): string {
  const own = plainName((node as FunctionExpression).name);
  const text = node.kind === SyntaxKind.Constructor ? 'constructor' : (own ?? hint.name ?? bindingName(context, hint) ?? 'anonymous');
  const classModel = context.currentClass === undefined || !isClassMember(node) ? undefined : context.classes[context.currentClass];
  return classModel === undefined ? text : `${classModel.name}.${text}`;
}

function isClassMember(node: Node): boolean {
  const parent = node.parent;
  return parent.kind === SyntaxKind.ClassDeclaration || parent.kind === SyntaxKind.ClassExpression || parent.kind === SyntaxKind.PropertyDeclaration;
}

/** In JavaScript a JSDoc comment can stand in for the type; nothing is written there. */
function returnTypeSpan(context: ExtractionContext, node: Node): FunctionModel['returnTypeSpan'] {
  const { type, body } = node as FunctionExpression;
  const isWritten = isFunctionNode(node) && type !== undefined && type.pos >= node.pos && (body === undefined || type.end <= body.pos);
  return isWritten ? spanOf(context, type) : undefined;
}

function isFunctionNode(node: Node): boolean {
  return node.kind === SyntaxKind.FunctionDeclaration || node.kind === SyntaxKind.FunctionExpression || functionKinds[node.kind] !== undefined;
}

/** A name as syntax knows it; `[Symbol.asyncDispose]` counts as one, written like that. */
function plainName(name: Node | undefined): string | undefined {
  if (name === undefined) return undefined;
  if (isComputedPropertyName(name)) return wellKnownSymbol(name.expression);
  return 'text' in name && typeof name.text === 'string' ? name.text : undefined;
}

function wellKnownSymbol(expression: Node): string | undefined {
  const access = expression as PropertyAccessExpression;
  const isSymbol = expression.kind === SyntaxKind.PropertyAccessExpression && access.expression.kind === SyntaxKind.Identifier && (access.expression as Identifier).text === 'Symbol';
  return isSymbol ? `[Symbol.${access.name.text}]` : undefined;
}

function bindingName(context: ExtractionContext, hint: NameHint): string | undefined {
  return hint.binding === undefined ? undefined : context.bindings[hint.binding]?.name;
}

/** The name where there is one, else the first token: `async`, `function`, a parameter list. */
function nameSpanOf(context: ExtractionContext, node: Node): { start: number; end: number } {
  const name = (node as FunctionExpression).name;
  if (name !== undefined) return spanOf(context, name);
  const span = spanOf(context, node);
  const word = /^[A-Za-z]+/.exec(context.text.slice(span.start, span.start + 16))?.[0].length ?? 1;
  return { start: span.start, end: Math.min(span.end, span.start + word) };
}

/** A class with all it runs: methods as functions, instance fields as one function, each static part as another. */
export function extractClass(context: ExtractionContext, node: Node, hint: NameHint): ClassId {
  const source = node as ClassDeclaration;
  const id = context.classes.length;
  const outerClass = context.currentClass;
  const decorators = decoratorValues(context, source);
  const heritageNode = extendsExpression(source);
  const heritage = heritageNode === undefined ? undefined : context.visit.value(context, heritageNode);
  const name = source.name?.text ?? hint.name ?? bindingName(context, hint) ?? 'anonymous class';
  const draft: ClassModel = { id, name, span: spanOf(context, node), binding: hint.binding, constructorFunction: undefined, heritage, implements: implementedTypes(context, source), signatures: source.members.flatMap((member) => signatureOf(context, member)), members: [], accessors: [] };
  context.classes.push(draft);
  context.currentClass = id;
  const members = inScope(context, () => {
    if (node.kind === SyntaxKind.ClassExpression && source.name !== undefined) declareNames(context, source.name, 'class');
    const inMembers = source.members.flatMap((member) => memberValues(context, member as MethodDeclaration));
    context.classRuns[id] = [...decorators, ...(heritage === undefined ? [] : [heritage]), ...inMembers];
    return classMembers(context, source);
  });
  context.currentClass = outerClass;
  context.classes[id] = { ...draft, ...members };
  return id;
}

/** What a member runs when its class is evaluated: its decorators, those of its parameters, its computed name. */
function memberValues(context: ExtractionContext, member: MethodDeclaration): readonly Value[] {
  const ofParameters = (member.parameters ?? []).flatMap((parameter) => decoratorValues(context, parameter));
  const name: Node | undefined = member.name;
  const key = name !== undefined && isComputedPropertyName(name) && plainName(name) === undefined ? [context.visit.value(context, name.expression)] : [];
  return [...decoratorValues(context, member), ...ofParameters, ...key];
}

function decoratorValues(context: ExtractionContext, { modifiers }: { readonly modifiers?: readonly ModifierLike[] | undefined }): readonly Value[] {
  return (modifiers ?? []).flatMap((modifier) => (modifier.kind === SyntaxKind.Decorator ? [context.visit.value(context, (modifier as Decorator).expression)] : []));
}

function extendsExpression(node: ClassDeclaration): Node | undefined {
  const clause = node.heritageClauses?.find((candidate: HeritageClause) => candidate.token === SyntaxKind.ExtendsKeyword);
  return clause?.types[0];
}

function classMembers(context: ExtractionContext, node: ClassDeclaration): Pick<ClassModel, 'members' | 'accessors'> {
  const members: { name: string; isStatic: boolean; function: FunctionId }[] = [];
  const accessors: AccessorModel[] = [];
  const fields: PropertyDeclaration[] = [];
  for (const element of node.members) {
    const member = element as MethodDeclaration;
    const isStatic = hasModifier(member.modifiers, SyntaxKind.StaticKeyword);
    if (element.kind === SyntaxKind.PropertyDeclaration) {
      const field = element as PropertyDeclaration;
      if (field.initializer === undefined) continue;
      if (isStatic) staticPart(context, element, () => fieldStep(context, field, members, isStatic));
      else fields.push(field);
    } else if (element.kind === SyntaxKind.ClassStaticBlockDeclaration) {
      const body = (element as ClassStaticBlockDeclaration).body;
      staticPart(context, element, () => staticBlockSteps(context, body));
    } else if (functionKinds[element.kind] !== undefined && functionBody(member) !== undefined) {
      const id = context.visit.functionLike(context, element, {});
      const name = plainName(member.name) ?? (element.kind === SyntaxKind.Constructor ? 'constructor' : undefined);
      const kind = functionKinds[element.kind];
      if (name !== undefined && (kind === 'getter' || kind === 'setter')) accessors.push({ name, isStatic, kind, function: id });
      else if (name !== undefined) members.push({ name, isStatic, function: id });
    }
  }
  if (fields.length > 0) instanceFields(context, node, fields, members);
  return { members, accessors };
}

function staticBlockSteps(context: ExtractionContext, body: BlockNode): readonly Step[] {
  declareHoisted(context, body);
  return context.visit.steps(context, body.statements);
}

function staticPart(context: ExtractionContext, node: Node, steps: () => readonly Step[]): void {
  const span = spanOf(context, node);
  defineFunction(context, node, { ...pseudoFunction(node, 'static-block'), makeBody: () => ({ span, steps: steps() }) });
}

function instanceFields(context: ExtractionContext, node: ClassDeclaration, fields: readonly PropertyDeclaration[], members: { name: string; isStatic: boolean; function: FunctionId }[]): void {
  const span = spanOf(context, node);
  const makeBody = (): Block => ({ span, steps: fields.flatMap((field) => fieldStep(context, field, members, false)) });
  defineFunction(context, node, { ...pseudoFunction(node, 'fields'), makeBody });
}

function pseudoFunction(node: Node, kind: 'fields' | 'static-block'): FunctionParts {
  return {
    kind, isAsync: false, isGenerator: false, isStatic: kind === 'static-block', hint: { name: kind === 'fields' ? 'fields' : 'static' },
    bodyNode: node, hasExpressionBody: false, parameters: [], modifiers: undefined, tagged: node,
  };
}

/** A field's initialiser as a write to `this`; a field that holds a function also counts as a method. */
function fieldStep(context: ExtractionContext, field: PropertyDeclaration, members: { name: string; isStatic: boolean; function: FunctionId }[], isStatic: boolean): readonly Step[] {
  if (field.initializer === undefined) return [];
  const name = plainName(field.name);
  const value: Value = context.visit.value(context, field.initializer, name === undefined ? {} : { name, documented: field });
  if (name !== undefined && value.kind === 'function') members.push({ name, isStatic, function: value.function });
  return [{ kind: 'other', span: spanOf(context, field), values: [value], body: undefined }];
}

