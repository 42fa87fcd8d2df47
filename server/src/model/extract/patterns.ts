import {
  isComputedPropertyName, SyntaxKind, type ArrayLiteralExpression, type BinaryExpression, type BindingElement, type Expression, type Identifier, type Node,
  type ObjectLiteralExpression, type PropertyAssignment, type PropertyName, type ShorthandPropertyAssignment, type SpreadElement,
} from '../../typescript/syntax.ts';
import type { BindingId, Pattern, PatternElement, PatternProperty, Value } from '../model.ts';
import { spanOf, type ExtractionContext, type NameHint } from './context.ts';
import { lookUp, markUse } from './scopes.ts';

/** A pattern whose names are declared: variable, parameter, catch clause. */
export function extractDeclaringPattern(context: ExtractionContext, node: Node): Pattern {
  const span = spanOf(context, node);
  if (node.kind === SyntaxKind.Identifier) {
    const binding = lookUp(context, (node as Identifier).text);
    if (binding === undefined) throw new Error(`model: ${(node as Identifier).text} was not declared before its pattern at offset ${span.start}`);
    return { kind: 'bind', binding: binding.id, span };
  }
  const elements = bindingElements(node);
  return node.kind === SyntaxKind.ArrayBindingPattern
    ? arrayOf(span, elements.map((element) => declaringElement(context, element)))
    : objectOf(span, elements.map((element) => declaringProperty(context, element)));
}

type Taken = (PatternElement & { readonly isRest: boolean }) | undefined;
type TakenProperty = PatternProperty & { readonly isRest: boolean };

function bindingElements(pattern: Node): readonly Node[] {
  const elements: Node[] = [];
  pattern.forEachChild((child) => {
    elements.push(child);
    return undefined;
  });
  return elements;
}

function declaringElement(context: ExtractionContext, node: Node): Taken {
  const element = node as BindingElement;
  if (element.name === undefined) return undefined;
  return { ...declaringTarget(context, element, element.name), isRest: element.dotDotDotToken !== undefined };
}

function declaringProperty(context: ExtractionContext, node: Node): TakenProperty {
  const element = node as BindingElement;
  // An element of an object pattern always has a name; the optional type is for the holes of array patterns.
  const name = element.name ?? element;
  const key = propertyKey(context, element.propertyName ?? (name as PropertyName));
  return { ...key, ...declaringTarget(context, element, name), span: spanOf(context, node), isRest: element.dotDotDotToken !== undefined };
}

function declaringTarget(context: ExtractionContext, element: BindingElement, name: Node): PatternElement {
  const defaultValue = element.initializer === undefined ? undefined : context.visit.value(context, element.initializer, hintOf(name));
  return { pattern: extractDeclaringPattern(context, name), defaultValue };
}

function hintOf(name: Node): NameHint {
  return name.kind === SyntaxKind.Identifier ? { name: (name as Identifier).text } : {};
}

/** Name of a property as far as syntax knows it; otherwise its computed key. */
export function propertyKey(context: ExtractionContext, name: PropertyName): { readonly name: string | undefined; readonly key: Value | undefined } {
  if (!isComputedPropertyName(name)) return { name: name.text, key: undefined };
  const expression: Expression = name.expression;
  if (expression.kind === SyntaxKind.StringLiteral) return { name: (expression as Identifier).text, key: undefined };
  return { name: undefined, key: context.visit.value(context, expression) };
}

/** The left side of an assignment, or the target of a `for (x of ..)` without a declaration. */
export function extractAssignmentTarget(context: ExtractionContext, node: Node): Pattern {
  const span = spanOf(context, node);
  switch (node.kind) {
    case SyntaxKind.ParenthesizedExpression: case SyntaxKind.AsExpression: case SyntaxKind.SatisfiesExpression:
    case SyntaxKind.TypeAssertionExpression: case SyntaxKind.NonNullExpression:
      return extractAssignmentTarget(context, (node as SpreadElement).expression);
    case SyntaxKind.ArrayLiteralExpression:
      return arrayOf(span, (node as ArrayLiteralExpression).elements.map((element) => assignedElement(context, element)));
    case SyntaxKind.ObjectLiteralExpression:
      return objectOf(span, (node as ObjectLiteralExpression).properties.map((property) => assignedProperty(context, property)));
    case SyntaxKind.Identifier: {
      const binding = lookUp(context, (node as Identifier).text);
      if (binding !== undefined) {
        binding.writes += 1;
        markUse(context, binding);
        return { kind: 'bind', binding: binding.id, span };
      }
      break;
    }
    default:
  }
  const value = context.visit.value(context, node);
  noteChange(context, value);
  if (value.kind === 'member' || value.kind === 'element' || value.kind === 'global') return { kind: 'place', value, span };
  return { kind: 'place', span, value: { kind: 'composite', id: value.id, span: value.span, syntax: 'assignment target', parts: [value] } };
}

/** Notes that a member of what a name holds is given another value: `api.load = ..`, `api.files.load = ..`. */
function noteChange(context: ExtractionContext, target: Value): void {
  let current = target;
  let name = '*';
  while (current.kind === 'member' || current.kind === 'element') {
    name = current.kind === 'member' ? current.name : '*';
    current = current.object;
  }
  if (current.kind === 'binding' && current !== target) noteChangedMember(context, current.binding, name);
}

export function noteChangedMember(context: ExtractionContext, id: BindingId, name: string): void {
  const binding = context.bindings[id];
  if (binding !== undefined) binding.changedMembers = new Set([...binding.changedMembers ?? [], name]);
}

function assignedElement(context: ExtractionContext, node: Node): Taken {
  if (node.kind === SyntaxKind.OmittedExpression) return undefined;
  if (node.kind === SyntaxKind.SpreadElement) {
    return { pattern: extractAssignmentTarget(context, (node as SpreadElement).expression), defaultValue: undefined, isRest: true };
  }
  return { ...assignedTarget(context, node), isRest: false };
}

function assignedProperty(context: ExtractionContext, node: Node): TakenProperty {
  if (node.kind === SyntaxKind.SpreadAssignment) {
    const target = extractAssignmentTarget(context, (node as SpreadElement).expression);
    return { name: undefined, key: undefined, pattern: target, defaultValue: undefined, span: spanOf(context, node), isRest: true };
  }
  if (node.kind === SyntaxKind.ShorthandPropertyAssignment) {
    const shorthand = node as ShorthandPropertyAssignment;
    const initializer = shorthand.objectAssignmentInitializer;
    const defaultValue = initializer === undefined ? undefined : context.visit.value(context, initializer);
    return { name: (shorthand.name as Identifier).text, key: undefined, pattern: extractAssignmentTarget(context, shorthand.name), defaultValue, span: spanOf(context, node), isRest: false };
  }
  const assignment = node as PropertyAssignment;
  const key = propertyKey(context, assignment.name);
  return { ...key, ...assignedTarget(context, assignment.initializer), span: spanOf(context, node), isRest: false };
}

/** `target` or `target = default`. */
function assignedTarget(context: ExtractionContext, node: Node): PatternElement {
  const binary = node as BinaryExpression;
  if (node.kind === SyntaxKind.BinaryExpression && binary.operatorToken.kind === SyntaxKind.EqualsToken) {
    const defaultValue = context.visit.value(context, binary.right);
    return { pattern: extractAssignmentTarget(context, binary.left), defaultValue };
  }
  return { pattern: extractAssignmentTarget(context, node), defaultValue: undefined };
}

function arrayOf(span: Pattern['span'], elements: readonly Taken[]): Pattern {
  const plain = elements.filter((element) => element?.isRest !== true);
  return { kind: 'array', span, elements: plain, rest: elements.find((element) => element?.isRest === true)?.pattern };
}

function objectOf(span: Pattern['span'], properties: readonly TakenProperty[]): Pattern {
  const plain = properties.filter((property) => !property.isRest);
  return { kind: 'object', span, properties: plain, rest: properties.find((property) => property.isRest)?.pattern };
}
