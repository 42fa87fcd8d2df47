import {
  SyntaxKind, type ArrayLiteralExpression, type BinaryExpression, type CallExpression, type ConditionalExpression, type ElementAccessExpression,
  type Expression, type Identifier, type JsxAttribute, type LiteralExpression, type NewExpression, type Node, type ObjectLiteralElementLike, type ObjectLiteralExpression,
  type PostfixUnaryExpression, type PrefixUnaryExpression, type PropertyAccessExpression, type TaggedTemplateExpression, type TemplateExpression,
  type VoidExpression, type YieldExpression, type TokenSyntaxKind,
} from '../../typescript/syntax.ts';
import type { ChoiceValue, ObjectProperty, UnaryValue, Value } from '../model.ts';
import { nextValueId, spanOf, skipTrivia, type ExtractionContext, type NameHint } from './context.ts';
import { extractAssignmentTarget, noteChangedMember, propertyKey } from './patterns.ts';
import { notePrototype } from './prototypes.ts';
import { lookUp, markUse } from './scopes.ts';

/** The value of an expression. Parentheses, type assertions and non-null marks disappear. */
export function extractValue(context: ExtractionContext, node: Node, hint: NameHint = {}): Value {
  const extract = extractors[node.kind];
  return extract === undefined ? composite(context, node) : extract(context, node, hint);
}

type Extractor = (context: ExtractionContext, node: Node, hint: NameHint) => Value;

const extractors: Partial<Record<SyntaxKind, Extractor>> = {
  [SyntaxKind.Identifier]: name,
  [SyntaxKind.StringLiteral]: literalText,
  [SyntaxKind.NoSubstitutionTemplateLiteral]: literalText,
  [SyntaxKind.NumericLiteral]: (context, node) => literal(context, node, Number((node as LiteralExpression).text)),
  [SyntaxKind.BigIntLiteral]: (context, node) => literal(context, node, BigInt((node as LiteralExpression).text.replace(/n$/, ''))),
  [SyntaxKind.RegularExpressionLiteral]: (context, node) => ({ kind: 'composite', id: nextValueId(context, node), span: spanOf(context, node), syntax: 'RegularExpressionLiteral', parts: [] }),
  [SyntaxKind.TrueKeyword]: (context, node) => literal(context, node, true),
  [SyntaxKind.FalseKeyword]: (context, node) => literal(context, node, false),
  [SyntaxKind.NullKeyword]: (context, node) => literal(context, node, null),
  [SyntaxKind.ThisKeyword]: (context, node) => ({ kind: 'this', id: nextValueId(context, node), span: spanOf(context, node) }),
  [SyntaxKind.SuperKeyword]: (context, node) => ({ kind: 'super', id: nextValueId(context, node), span: spanOf(context, node) }),
  [SyntaxKind.MetaProperty]: (context, node) => ({ kind: 'meta', id: nextValueId(context, node), span: spanOf(context, node) }),
  [SyntaxKind.ParenthesizedExpression]: inner,
  [SyntaxKind.AsExpression]: inner,
  [SyntaxKind.SatisfiesExpression]: inner,
  [SyntaxKind.TypeAssertionExpression]: inner,
  [SyntaxKind.NonNullExpression]: inner,
  [SyntaxKind.ExpressionWithTypeArguments]: inner,
  [SyntaxKind.PartiallyEmittedExpression]: inner,
  [SyntaxKind.JsxExpression]: (context, node, hint) => ((node as VoidExpression).expression === undefined ? composite(context, node) : inner(context, node, hint)),
  [SyntaxKind.PropertyAccessExpression]: member,
  [SyntaxKind.ElementAccessExpression]: element,
  [SyntaxKind.CallExpression]: call,
  [SyntaxKind.NewExpression]: newCall,
  [SyntaxKind.AwaitExpression]: (context, node) => {
    const operand = operandOf(context, node);
    return { kind: 'await', id: nextValueId(context, node), span: spanOf(context, node), operand };
  },
  [SyntaxKind.YieldExpression]: (context, node) => {
    const expression = (node as YieldExpression).expression;
    const operand = expression === undefined ? undefined : extractValue(context, expression);
    const isDelegating = (node as YieldExpression).asteriskToken !== undefined;
    return { kind: 'yield', id: nextValueId(context, node), span: spanOf(context, node), operand, isDelegating };
  },
  [SyntaxKind.FunctionExpression]: functionValue,
  [SyntaxKind.ArrowFunction]: functionValue,
  [SyntaxKind.ClassExpression]: classValue,
  [SyntaxKind.ConditionalExpression]: conditional,
  [SyntaxKind.BinaryExpression]: binary,
  [SyntaxKind.PrefixUnaryExpression]: prefix,
  [SyntaxKind.PostfixUnaryExpression]: (context, node) => update(context, node, (node as PostfixUnaryExpression).operand),
  [SyntaxKind.VoidExpression]: (context, node) => unary(context, node, 'void'),
  [SyntaxKind.TypeOfExpression]: (context, node) => unary(context, node, 'typeof'),
  [SyntaxKind.DeleteExpression]: (context, node) => unary(context, node, 'delete'),
  [SyntaxKind.ArrayLiteralExpression]: array,
  [SyntaxKind.ObjectLiteralExpression]: object,
  [SyntaxKind.SpreadElement]: spread,
  [SyntaxKind.TemplateExpression]: template,
  [SyntaxKind.TaggedTemplateExpression]: taggedTemplate,
};

function name(context: ExtractionContext, node: Node): Value {
  const text = (node as Identifier).text;
  const binding = lookUp(context, text);
  if (binding !== undefined) {
    markUse(context, binding);
    return { kind: 'binding', id: nextValueId(context, node), span: spanOf(context, node), binding: binding.id };
  }
  if (text === 'undefined') return literal(context, node, undefined);
  return { kind: 'global', id: nextValueId(context, node), span: spanOf(context, node), name: text };
}

function literalText(context: ExtractionContext, node: Node): Value {
  return literal(context, node, (node as LiteralExpression).text);
}

function literal(context: ExtractionContext, node: Node, value: string | number | bigint | boolean | null | undefined): Value {
  return { kind: 'literal', id: nextValueId(context, node), span: spanOf(context, node), value };
}

function inner(context: ExtractionContext, node: Node, hint: NameHint): Value {
  return extractValue(context, (node as VoidExpression).expression, hint);
}

function operandOf(context: ExtractionContext, node: Node): Value {
  return extractValue(context, (node as VoidExpression).expression);
}

function member(context: ExtractionContext, node: Node): Value {
  const access = node as PropertyAccessExpression;
  const object = extractValue(context, access.expression);
  return {
    kind: 'member', id: nextValueId(context, node), span: spanOf(context, node), object, name: access.name.text,
    nameSpan: spanOf(context, access.name), isOptional: access.questionDotToken !== undefined,
  };
}

/** `a['b']` is the member `b`. */
function element(context: ExtractionContext, node: Node): Value {
  const access = node as ElementAccessExpression;
  const object = extractValue(context, access.expression);
  const index = extractValue(context, access.argumentExpression);
  const shared = { id: nextValueId(context, node), span: spanOf(context, node), object, isOptional: access.questionDotToken !== undefined };
  return index.kind === 'literal' && typeof index.value === 'string'
    ? { kind: 'member', ...shared, name: index.value, nameSpan: index.span }
    : { kind: 'element', ...shared, index };
}

function call(context: ExtractionContext, node: Node): Value {
  const expression = node as CallExpression;
  if (expression.expression.kind === SyntaxKind.ImportKeyword) {
    const first = expression.arguments[0];
    const specifier = first === undefined ? undefined : extractValue(context, first);
    return { kind: 'import-call', id: nextValueId(context, node), span: spanOf(context, node), specifier };
  }
  const callee = extractValue(context, expression.expression);
  const values = expression.arguments.map((argument) => extractValue(context, argument));
  noteAssigned(context, callee, values[0]);
  return {
    kind: 'call', id: nextValueId(context, node), span: spanOf(context, node), isNew: false, isOptional: expression.questionDotToken !== undefined,
    callee, arguments: values, argumentsSpan: argumentsSpan(context, expression.arguments, node),
  };
}

/** `Object.assign(api, more)` may change any member. */
function noteAssigned(context: ExtractionContext, callee: Value, object: Value | undefined): void {
  const isAssign = callee.kind === 'member' && /^(?:assign|defineProperty|defineProperties)$/.test(callee.name) && callee.object.kind === 'global' && callee.object.name === 'Object';
  if (isAssign && object?.kind === 'binding') noteChangedMember(context, object.binding, '*');
}

function newCall(context: ExtractionContext, node: Node): Value {
  const expression = node as NewExpression;
  const callee = extractValue(context, expression.expression);
  const values = (expression.arguments ?? []).map((argument) => extractValue(context, argument));
  const span = expression.arguments === undefined ? { start: node.end, end: node.end } : argumentsSpan(context, expression.arguments, node);
  return { kind: 'call', id: nextValueId(context, node), span: spanOf(context, node), isNew: true, isOptional: false, callee, arguments: values, argumentsSpan: span };
}

function argumentsSpan(context: ExtractionContext, list: { readonly pos: number }, node: Node): { start: number; end: number } {
  // The list begins right behind the parenthesis, except when a parser recovered from a missing one.
  const start = context.text[list.pos - 1] === '(' ? list.pos - 1 : skipTrivia(context.text, list.pos, node.end);
  return { start, end: node.end };
}

function functionValue(context: ExtractionContext, node: Node, hint: NameHint): Value {
  const id = nextValueId(context, node);
  return { kind: 'function', id, span: spanOf(context, node), function: context.visit.functionLike(context, node, hint) };
}

function classValue(context: ExtractionContext, node: Node, hint: NameHint): Value {
  const classId = context.visit.classLike(context, node, hint);
  return classValueOf(context, node, classId);
}

/** The value of evaluating a class, for class expressions and declarations alike. */
export function classValueOf(context: ExtractionContext, node: Node, classId: number): Extract<Value, { kind: 'class' }> {
  const runs = context.classRuns[classId] ?? [];
  const staticFunctions = context.functions.filter((candidate) => candidate.classId === classId && candidate.kind === 'static-block').map((candidate) => candidate.id);
  return { kind: 'class', id: nextValueId(context, node), span: spanOf(context, node), class: classId, runs, staticFunctions };
}

function conditional(context: ExtractionContext, node: Node): Value {
  const expression = node as ConditionalExpression;
  const first = extractValue(context, expression.condition);
  const second = extractValue(context, expression.whenTrue);
  const third = extractValue(context, expression.whenFalse);
  return { kind: 'choice', id: nextValueId(context, node), span: spanOf(context, node), operator: '?:', first, second, third };
}

const choiceOperators: Partial<Record<TokenSyntaxKind, ChoiceValue['operator']>> = {
  [SyntaxKind.AmpersandAmpersandToken]: '&&', [SyntaxKind.BarBarToken]: '||', [SyntaxKind.QuestionQuestionToken]: '??',
};

function binary(context: ExtractionContext, node: Node): Value {
  const expression = node as BinaryExpression;
  const token = expression.operatorToken.kind;
  const choice = choiceOperators[token];
  if (choice !== undefined) {
    const first = extractValue(context, expression.left);
    const second = extractValue(context, expression.right);
    return { kind: 'choice', id: nextValueId(context, node), span: spanOf(context, node), operator: choice, first, second, third: undefined };
  }
  if (token === SyntaxKind.CommaToken) return sequence(context, node);
  if (token >= SyntaxKind.FirstAssignment && token <= SyntaxKind.LastAssignment) return assignment(context, expression);
  return binaryChain(context, expression);
}

/** Long chains (`a + b + .. + z`, thousands deep in generated code) are taken without recursion on the left. */
function binaryChain(context: ExtractionContext, expression: BinaryExpression): Value {
  const chain: BinaryExpression[] = [];
  let leftmost: Expression = expression;
  while (leftmost.kind === SyntaxKind.BinaryExpression && isPlainOperator((leftmost as BinaryExpression).operatorToken.kind)) {
    chain.push(leftmost as BinaryExpression);
    leftmost = (leftmost as BinaryExpression).left;
  }
  let left = extractValue(context, leftmost);
  for (const link of chain.reverse()) {
    const right = extractValue(context, link.right);
    const operator = operatorText(context, link);
    left = { kind: 'binary', id: nextValueId(context, link), span: spanOf(context, link), operator, left, right };
  }
  return left;
}

function isPlainOperator(token: TokenSyntaxKind): boolean {
  const isAssignment = token >= SyntaxKind.FirstAssignment && token <= SyntaxKind.LastAssignment;
  return !isAssignment && token !== SyntaxKind.CommaToken && choiceOperators[token] === undefined;
}

function operatorText(context: ExtractionContext, expression: BinaryExpression): string {
  const span = spanOf(context, expression.operatorToken);
  return context.text.slice(span.start, span.end);
}

function sequence(context: ExtractionContext, node: Node): Value {
  const expression = node as BinaryExpression;
  const left = extractValue(context, expression.left);
  const right = extractValue(context, expression.right);
  const parts = left.kind === 'sequence' ? [...left.parts, right] : [left, right];
  return { kind: 'sequence', id: nextValueId(context, node), span: spanOf(context, node), parts };
}

function assignment(context: ExtractionContext, expression: BinaryExpression): Value {
  const target = extractAssignmentTarget(context, expression.left);
  const value = extractValue(context, expression.right, assignmentHint(expression.left));
  notePrototype(context, target, value);
  return { kind: 'assign', id: nextValueId(context, expression), span: spanOf(context, expression), operator: operatorText(context, expression), target, value };
}

function assignmentHint(left: Expression): NameHint {
  if (left.kind === SyntaxKind.Identifier) return { name: (left as Identifier).text };
  return left.kind === SyntaxKind.PropertyAccessExpression ? { name: (left as PropertyAccessExpression).name.text } : {};
}

const prefixOperators: Partial<Record<SyntaxKind, UnaryValue['operator']>> = {
  [SyntaxKind.ExclamationToken]: '!', [SyntaxKind.MinusToken]: '-', [SyntaxKind.PlusToken]: '+', [SyntaxKind.TildeToken]: '~',
};

function prefix(context: ExtractionContext, node: Node): Value {
  const expression = node as PrefixUnaryExpression;
  const operator = prefixOperators[expression.operator];
  if (operator === undefined) return update(context, node, expression.operand);
  const operand = extractValue(context, expression.operand);
  if (operator === '-' && operand.kind === 'literal' && typeof operand.value === 'number') return literal(context, node, -operand.value);
  return { kind: 'unary', id: nextValueId(context, node), span: spanOf(context, node), operator, operand };
}

function update(context: ExtractionContext, node: Node, operand: Node): Value {
  const target = extractAssignmentTarget(context, operand);
  return { kind: 'update', id: nextValueId(context, node), span: spanOf(context, node), target };
}

function unary(context: ExtractionContext, node: Node, operator: UnaryValue['operator']): Value {
  const operand = operandOf(context, node);
  return { kind: 'unary', id: nextValueId(context, node), span: spanOf(context, node), operator, operand };
}

function array(context: ExtractionContext, node: Node): Value {
  const elements = (node as ArrayLiteralExpression).elements.map((item) =>
    item.kind === SyntaxKind.OmittedExpression ? undefined : extractValue(context, item));
  return { kind: 'array', id: nextValueId(context, node), span: spanOf(context, node), elements };
}

function spread(context: ExtractionContext, node: Node): Value {
  const operand = operandOf(context, node);
  return { kind: 'spread', id: nextValueId(context, node), span: spanOf(context, node), operand };
}

function object(context: ExtractionContext, node: Node): Value {
  const properties = (node as ObjectLiteralExpression).properties.map((property) => objectProperty(context, property));
  return { kind: 'object', id: nextValueId(context, node), span: spanOf(context, node), properties };
}

function objectProperty(context: ExtractionContext, property: ObjectLiteralElementLike): ObjectProperty {
  const span = spanOf(context, property);
  switch (property.kind) {
    case SyntaxKind.SpreadAssignment:
      return { span, name: undefined, key: undefined, value: spread(context, property) };
    case SyntaxKind.ShorthandPropertyAssignment:
      return { span, name: (property.name as Identifier).text, key: undefined, value: name(context, property.name) };
    case SyntaxKind.PropertyAssignment: {
      const key = propertyKey(context, property.name);
      return { span, ...key, value: extractValue(context, property.initializer, { ...(key.name === undefined ? {} : { name: key.name }), documented: property }) };
    }
    default: {
      const key = propertyKey(context, property.name);
      return { span, ...key, value: functionValue(context, property, key.name === undefined ? {} : { name: key.name }) };
    }
  }
}

function template(context: ExtractionContext, node: Node): Value {
  const parts = (node as TemplateExpression).templateSpans.map((part) => extractValue(context, part.expression));
  return { kind: 'template', id: nextValueId(context, node), span: spanOf(context, node), tag: undefined, head: (node as TemplateExpression).head.text, parts };
}

function taggedTemplate(context: ExtractionContext, node: Node): Value {
  const expression = node as TaggedTemplateExpression;
  const tag = extractValue(context, expression.tag);
  const literalPart = expression.template;
  const parts = literalPart.kind === SyntaxKind.TemplateExpression
    ? (literalPart as TemplateExpression).templateSpans.map((part) => extractValue(context, part.expression))
    : [];
  return { kind: 'template', id: nextValueId(context, node), span: spanOf(context, node), tag, head: headOf(literalPart), parts };
}

function headOf(node: Node): string {
  return node.kind === SyntaxKind.TemplateExpression ? (node as TemplateExpression).head.text : (node as LiteralExpression).text;
}

/** JSX parts and whatever the language gains: the values inside, in order. Anything that is no expression is noted. */
function composite(context: ExtractionContext, node: Node): Value {
  const parts: Value[] = [];
  if (isTransparent(node.kind)) collectParts(context, node, parts);
  else context.notUnderstood.push({ span: spanOf(context, node), syntax: SyntaxKind[node.kind] });
  return { kind: 'composite', id: nextValueId(context, node), span: spanOf(context, node), syntax: SyntaxKind[node.kind], parts };
}

function collectParts(context: ExtractionContext, node: Node, parts: Value[]): void {
  // A closing tag repeats the opening one; the name of an attribute is no variable.
  if (node.kind === SyntaxKind.JsxClosingElement) return;
  const attributeName = node.kind === SyntaxKind.JsxAttribute ? (node as JsxAttribute).name : undefined;
  node.forEachChild((child) => {
    if (child.kind === attributeName?.kind && child.pos === attributeName.pos) return undefined;
    if (extractors[child.kind] !== undefined) parts.push(extractValue(context, child));
    else if (isTransparent(child.kind)) collectParts(context, child, parts);
    return undefined;
  });
}

/** Syntax that runs nothing of its own: only the expressions inside count. A tag name counts as a use of its binding. */
function isTransparent(kind: SyntaxKind): boolean {
  return (kind >= SyntaxKind.JsxElement && kind <= SyntaxKind.JsxNamespacedName) || kind === SyntaxKind.JsxText
    || kind === SyntaxKind.Decorator || kind === SyntaxKind.OmittedExpression || kind === SyntaxKind.MissingDeclaration
    || kind === SyntaxKind.TemplateSpan || kind === SyntaxKind.ComputedPropertyName || kind === SyntaxKind.PrivateIdentifier
    || kind === SyntaxKind.HeritageClause || kind === SyntaxKind.EnumMember;
}
