import type { DeclarationAnswer, TypeName } from '../../model/answers.ts';
import type { CallValue, FunctionModel, Value } from '../../model/model.ts';
import { lastName } from '../../model/references.ts';
import { callFactOf } from './promise-by-syntax.ts';
import type { RuleContext } from './rule.ts';

/**
 * A function or type as an option names it, in the shape that typescript-eslint has: a name alone, or with where it is
 * declared. `path` is relative to the project's folder.
 */
export type Specifier =
  | string
  | { readonly from: 'file'; readonly name: string | readonly string[]; readonly path?: string }
  | { readonly from: 'lib'; readonly name: string | readonly string[] }
  | { readonly from: 'package'; readonly name: string | readonly string[]; readonly package: string };

const name = { anyOf: [{ type: 'string' }, { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string' } }], description: 'The name, or several.' } as const;

/** JSON schema of a list of specifiers. */
export const specifiersSchema = {
  type: 'array',
  items: {
    anyOf: [
      { type: 'string' },
      { type: 'object', additionalProperties: false, required: ['from', 'name'], properties: { from: { enum: ['file'] }, name, path: { type: 'string', description: 'The file, relative to the project.' } } },
      { type: 'object', additionalProperties: false, required: ['from', 'name'], properties: { from: { enum: ['lib'] }, name } },
      { type: 'object', additionalProperties: false, required: ['from', 'name', 'package'], properties: { from: { enum: ['package'] }, name, package: { type: 'string', description: 'The package that declares it.' } } },
    ],
  },
} as const;

/** Whether every part of a value's type is one that some specifier names. Needs the answer to `type-names`. */
export function isOfType(context: RuleContext, specifiers: readonly Specifier[], value: Value): boolean {
  if (specifiers.length === 0) return false;
  const parts = context.answers.typeNames(value.id);
  return parts.length > 0 && specifiers.some((specifier) => parts.every((names) => names.some((one) => fits(context, specifier, one))));
}

/** Whether a specifier names the function that is called. Needs the answer to `declaration` of its callee. */
export function isNamed(context: RuleContext, specifiers: readonly Specifier[], value: CallValue, one: FunctionModel): boolean {
  const written = specifiers.length === 0 ? undefined : lastName(context.file, value.callee);
  const call = written === undefined ? undefined : callFactOf(context, value.id, one);
  if (written === undefined || call === undefined) return false;
  const names = namesOf(written, context.answers.declaration(call.calleeValue));
  return specifiers.some((specifier) => names.some((name) => fits(context, specifier, name)));
}

/** The name that is written, and the one that it was declared with. */
function namesOf(written: string, declaration: DeclarationAnswer): readonly TypeName[] {
  switch (declaration.kind) {
    case 'source': return [written, declaration.name].map((one) => ({ name: one, from: 'file', where: declaration.file }));
    case 'module': return [written, lastPart(declaration.path)].map((one) => ({ name: one, from: 'package', where: declaration.module }));
    case 'global': return [written, lastPart(declaration.path)].map((one) => ({ name: one, from: 'lib', where: '' }));
    case 'unknown': return [{ name: written, from: 'file', where: '' }];
  }
}

function lastPart(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function fits({ file, relativePath }: RuleContext, specifier: Specifier, { name: given, from, where }: TypeName): boolean {
  if (typeof specifier === 'string') return specifier === given;
  const names = typeof specifier.name === 'string' ? [specifier.name] : specifier.name;
  if (!names.includes(given) || specifier.from !== from) return false;
  if (specifier.from === 'package') return where === specifier.package || where.startsWith(`${specifier.package}/`);
  if (specifier.from === 'lib' || specifier.path === undefined) return true;
  const folder = file.file.slice(0, file.file.length - relativePath.length);
  return where === folder + specifier.path.replace(/^\.\//, '');
}
