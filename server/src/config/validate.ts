import { Ajv, type ErrorObject } from 'ajv';
import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { ConfigurableRule } from './configurable-rule.ts';
import { didYouMean } from './nearest-name.ts';
import { plainValue } from './plain-value.ts';
import { positionOf } from './position.ts';
import { configurationSchema } from './schema.ts';

/** Answers every mistake in a parsed file as one sentence with its place; none when the file is valid. */
export type ConfigValidator = (file: { readonly path: string; readonly text: string; readonly tree: Node }) => readonly string[];

/** Compiles the schema of these rules once, for all files to come. */
export function createConfigValidator(rules: readonly ConfigurableRule[]): ConfigValidator {
  const ajv = new Ajv({ allErrors: true, verbose: true, strictTuples: false, keywords: ['allowTrailingCommas'] });
  const isValid = ajv.compile(configurationSchema(rules));
  return ({ path, text, tree }) => {
    if (isValid(plainValue(tree))) return [];
    return tellingErrors(isValid.errors ?? []).map((error) => {
      const keys = keysOf(error, tree);
      const { line, column } = positionOf(text, offsetOf(error, keys, tree));
      return `${path}:${line}:${column}: ${sentenceFor(error, keys)}`;
    });
  };
}

/**
 * Where a value may have one of several shapes, the errors of all shapes are listed. The telling one is the deepest;
 * at one place a wrong value tells more than a wrong type.
 */
function tellingErrors(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const isTold = (error: ErrorObject): boolean => {
    if (error.keyword === 'anyOf') return false;
    if (error.keyword !== 'enum' && error.keyword !== 'type') return true;
    if (errors.some(({ instancePath }) => instancePath.startsWith(`${error.instancePath}/`))) return false;
    return error.keyword === 'enum' || !errors.some(({ instancePath, keyword }) => instancePath === error.instancePath && keyword !== 'type' && keyword !== 'anyOf');
  };
  const seen = new Set<string>();
  return errors.filter(isTold).filter(({ instancePath, keyword, params }) => {
    const key = `${instancePath} ${keyword === 'type' ? '' : JSON.stringify(params)}`;
    return !seen.has(key) && seen.add(key);
  });
}

function keysOf(error: ErrorObject, tree: Node): readonly (string | number)[] {
  const keys: (string | number)[] = [];
  for (const part of error.instancePath.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    keys.push(findNodeAtLocation(tree, keys)?.type === 'array' ? Number(key) : key);
  }
  return keys;
}

/** The unknown key where there is one, else the wrong value. */
function offsetOf(error: ErrorObject, keys: readonly (string | number)[], tree: Node): number {
  const unknownKey: unknown = error.params['additionalProperty'];
  if (typeof unknownKey !== 'string') return findNodeAtLocation(tree, [...keys])?.offset ?? tree.offset;
  return findNodeAtLocation(tree, [...keys, unknownKey])?.parent?.offset ?? tree.offset;
}

function sentenceFor(error: ErrorObject, keys: readonly (string | number)[]): string {
  const at = keys.length === 0 ? '' : `${pathText(keys)}: `;
  const params: Readonly<Record<string, unknown>> = error.params;
  switch (error.keyword) {
    case 'additionalProperties': return `${keys.at(-1) === 'rules' ? '' : at}${unknownKeySentence(String(params['additionalProperty']), error, keys)}`;
    case 'required': return `${at}"${String(params['missingProperty'])}" is missing.`;
    case 'enum': return `${at}${valueText(error.data)} is not allowed here. ${allowedText(params['allowedValues'])}${suggestion(error.data, params['allowedValues'])}`;
    case 'type': return `${at}${valueText(error.data)} is not allowed here. Write ${typeText(params['type'])}.`;
    case 'minLength': return `${at}an empty text is not allowed here. Write a name.`;
    default: return `${at}${valueText(error.data)} ${error.message ?? 'is not allowed here'}.`;
  }
}

function unknownKeySentence(key: string, { parentSchema }: ErrorObject, keys: readonly (string | number)[]): string {
  const known = Object.keys((parentSchema?.['properties'] ?? {}) as object).filter((name) => name !== '$schema');
  if (keys.at(-1) === 'rules') return `there is no rule "${key}".${didYouMean(key, known) || ' `async-lens rules` lists them.'}`;
  const what = keys.includes('rules') ? 'option' : 'setting';
  return `there is no ${what} "${key}".${didYouMean(key, known) || (known.length === 0 ? ' The rule has no options.' : ` Known: ${known.join(', ')}.`)}`;
}

function pathText(keys: readonly (string | number)[]): string {
  return keys.map((key, index) => (typeof key === 'number' ? `[${key}]` : index === 0 ? key : `.${key}`)).join('');
}

function valueText(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length <= longestValue ? text : `${text.slice(0, longestValue)}..`;
}
const longestValue = 40;

function allowedText(allowed: unknown): string {
  return Array.isArray(allowed) ? `Write one of ${allowed.map((value) => JSON.stringify(value)).join(', ')}.` : '';
}

function suggestion(value: unknown, allowed: unknown): string {
  return typeof value === 'string' && Array.isArray(allowed) ? didYouMean(value, allowed.filter((name) => typeof name === 'string')) : '';
}

function typeText(type: unknown): string {
  return { string: 'a text', boolean: 'true or false', array: 'a list in [ ]', object: 'settings in { }', number: 'a number', integer: 'a whole number' }[String(type)] ?? String(type);
}
