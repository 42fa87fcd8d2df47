import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createParser } from '../../src/typescript/parse.ts';
import {
  isArrayTypeNode, isIdentifier, isIndexedAccessTypeNode, isInterfaceDeclaration, isLiteralTypeNode, isNumericLiteral, isParenthesizedTypeNode, isPropertySignatureDeclaration,
  isStringLiteral, isTypeAliasDeclaration, isTypeLiteralNode, isTypeOperatorNode, isTypeReferenceNode, isUnionTypeNode, SyntaxKind, type Node, type SourceFile,
} from '../../src/typescript/syntax.ts';

export type Schema = Readonly<Record<string, unknown>>;

const protocol = join(import.meta.dirname, '../../src/protocol');

/**
 * The JSON schema (draft 7) of one of the protocol's types, from the types themselves: interfaces, unions, literals,
 * read-only arrays, `Omit`, and types of properties, with their comments as descriptions. Throws at anything else, so
 * that a new form of type is noticed.
 */
export async function schemaOf(type: string, files: readonly string[], head: Schema): Promise<Schema> {
  await using parser = createParser();
  const declared = new Map<string, Declared>();
  for (const file of files) {
    const text = readFileSync(join(protocol, file), 'utf8');
    collect(await parser.parse(join(protocol, file), text), text, declared);
  }
  const used = new Map<string, Schema>();
  const root = { ...objectOrUnion({ declared, used }, type) };
  const definitions = Object.fromEntries([...used].filter(([name]) => name !== type).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  return { $schema: 'http://json-schema.org/draft-07/schema#', ...head, ...root, definitions };
}

interface Declared {
  readonly node: Node;
  readonly text: string;
}

interface Types {
  readonly declared: ReadonlyMap<string, Declared>;
  readonly used: Map<string, Schema>;
}

function collect(source: SourceFile, text: string, declared: Map<string, Declared>): void {
  for (const node of source.statements) if (isInterfaceDeclaration(node) || isTypeAliasDeclaration(node)) declared.set(node.name.text, { node, text });
}

function objectOrUnion(types: Types, name: string): Schema {
  const one = types.declared.get(name);
  if (one === undefined) throw new Error(`The protocol declares no ${name}.`);
  const { node, text } = one;
  if (isTypeAliasDeclaration(node)) return { ...described(node, text), ...schemaOfType(types, node.type, text) };
  if (!isInterfaceDeclaration(node)) throw new Error(`${name} is neither an interface nor an alias.`);
  const own = objectSchema(types, [...node.members], text);
  const bases = (node.heritageClauses ?? []).flatMap((clause) => [...clause.types].map((base) => (isTypeReferenceNode(base) && isIdentifier(base.typeName) ? objectOrUnion(types, base.typeName.text) : {})));
  const properties = Object.assign({}, ...bases.map((base) => base['properties']), own['properties']) as Schema;
  const required = [...bases.flatMap((base) => base['required'] as readonly string[]), ...own['required'] as readonly string[]];
  return { ...described(node, text), ...own, properties, required };
}

function objectSchema(types: Types, members: readonly Node[], text: string): Schema {
  const properties: Record<string, Schema> = {};
  const required: string[] = [];
  for (const member of members) {
    if (!isPropertySignatureDeclaration(member) || !isIdentifier(member.name) || member.type === undefined) throw new Error(`No schema for ${text.slice(member.pos, member.end)}`);
    const schema = schemaOfType(types, member.type, text);
    // Beside a `$ref` nothing else counts in draft 7.
    const description = described(member, text);
    properties[member.name.text] = '$ref' in schema && 'description' in description ? { ...description, allOf: [schema] } : { ...description, ...schema };
    if (member.postfixToken === undefined && !mayBeUndefined(member.type)) required.push(member.name.text);
  }
  return { type: 'object', additionalProperties: false, required, properties };
}

/** A property that is `undefined` is left out of JSON. */
function mayBeUndefined(type: Node): boolean {
  return isUnionTypeNode(type) && [...type.types].some((part) => part.kind === SyntaxKind.UndefinedKeyword);
}

function schemaOfType(types: Types, type: Node, text: string): Schema {
  if (isParenthesizedTypeNode(type) || isTypeOperatorNode(type)) return schemaOfType(types, type.type, text);
  if (isArrayTypeNode(type)) return { type: 'array', items: schemaOfType(types, type.elementType, text) };
  if (isTypeLiteralNode(type)) return objectSchema(types, [...type.members], text);
  if (isUnionTypeNode(type)) return unionSchema(types, [...type.types].filter((part) => part.kind !== SyntaxKind.UndefinedKeyword), text);
  if (isLiteralTypeNode(type)) return { const: literalOf(type.literal, text) };
  if (isTypeReferenceNode(type) && isIdentifier(type.typeName)) return referenceSchema(types, type.typeName.text, [...type.typeArguments ?? []], text);
  if (isIndexedAccessTypeNode(type)) return propertySchema(types, type.objectType, type.indexType, text);
  switch (type.kind) {
    case SyntaxKind.StringKeyword: return { type: 'string' };
    case SyntaxKind.NumberKeyword: return { type: 'number' };
    case SyntaxKind.BooleanKeyword: return { type: 'boolean' };
    default: throw new Error(`No schema for ${text.slice(type.pos, type.end)}`);
  }
}

function unionSchema(types: Types, parts: readonly Node[], text: string): Schema {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return schemaOfType(types, only, text);
  if (parts.every((part) => isLiteralTypeNode(part))) return { enum: parts.map((part) => (isLiteralTypeNode(part) ? literalOf(part.literal, text) : '')) };
  return { anyOf: parts.map((part) => schemaOfType(types, part, text)) };
}

function literalOf(literal: Node, text: string): string | number {
  if (isStringLiteral(literal)) return literal.text;
  if (isNumericLiteral(literal)) return Number(literal.text);
  throw new Error(`No schema for ${text.slice(literal.pos, literal.end)}`);
}

function referenceSchema(types: Types, name: string, given: readonly Node[], text: string): Schema {
  if (name === 'Omit') return omitted(types, given, text);
  if (!types.used.has(name)) {
    types.used.set(name, {});
    types.used.set(name, objectOrUnion(types, name));
  }
  return { $ref: `#/definitions/${name}` };
}

function omitted(types: Types, [from, names]: readonly Node[], text: string): Schema {
  if (from === undefined || names === undefined || !isTypeReferenceNode(from) || !isIdentifier(from.typeName)) throw new Error('No schema for this Omit.');
  const left = new Set((isUnionTypeNode(names) ? [...names.types] : [names]).map((part) => (isLiteralTypeNode(part) ? literalOf(part.literal, text) : '')));
  const whole = objectOrUnion(types, from.typeName.text);
  return {
    ...whole, required: (whole['required'] as readonly string[]).filter((name) => !left.has(name)),
    properties: Object.fromEntries(Object.entries(whole['properties'] as Schema).filter(([name]) => !left.has(name))),
  };
}

/** `TaskGraph['scope']`. */
function propertySchema(types: Types, from: Node, name: Node, text: string): Schema {
  if (!isTypeReferenceNode(from) || !isIdentifier(from.typeName) || !isLiteralTypeNode(name)) throw new Error(`No schema for ${text.slice(from.pos, name.end)}`);
  const of = types.declared.get(from.typeName.text);
  const key = literalOf(name.literal, text);
  if (of !== undefined && isInterfaceDeclaration(of.node)) {
    const member = [...of.node.members].find((one) => isPropertySignatureDeclaration(one) && isIdentifier(one.name) && one.name.text === key);
    if (member !== undefined && isPropertySignatureDeclaration(member) && member.type !== undefined) return schemaOfType(types, member.type, of.text);
  }
  const union = of !== undefined && isTypeAliasDeclaration(of.node) && isUnionTypeNode(of.node.type) ? [...of.node.type.types] : [];
  const values = union.flatMap((part) => (isTypeLiteralNode(part) ? [objectSchema(types, [...part.members], of?.text ?? '')] : [])).map((part) => (part['properties'] as Record<string, Schema>)[key]?.['const']);
  if (values.length === 0) throw new Error(`No schema for ${text.slice(from.pos, name.end)}`);
  return { enum: values };
}

/** The words of the comment in front of a node. */
function described(node: Node, text: string): { readonly description?: string } {
  const comment = node.jsDoc?.at(-1);
  if (comment === undefined) return {};
  const words = text.slice(comment.pos, comment.end).trim().replace(/^\/\*\*|\*\/$/g, '').replace(/^\s*\* ?/gm, '').trim();
  return { description: words };
}
