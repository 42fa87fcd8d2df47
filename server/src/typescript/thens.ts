import { CheckFlags, SignatureKind, TypeFlags, type Symbol, type Type, type UnionType } from 'typescript/async';
import type { Asking } from './asking.ts';
import { isLibraryFile } from './paths.ts';
import { ofPromiseSubclasses } from './promise-subclasses.ts';

/**
 * Finds out which methods named `then` make a thenable, by the rule of `await` and of typescript-eslint: a call
 * signature whose first parameter takes a function. The answers are in `known.thens` under `thenKey`.
 */
export async function findThens(asking: Asking, thens: readonly Symbol[]): Promise<void> {
  const { thens: answers } = asking.known;
  const missing = new Map<string, Symbol>();
  for (const then of thens) if (!answers.has(thenKey(then))) missing.set(thenKey(then), then);
  const [own, others] = [[...missing].filter(([, then]) => isOfLibrary(then)), [...missing].filter(([, then]) => !isOfLibrary(then))];
  if (own.length > 0) {
    // The language's own `then`s take functions; nearly all that is asked ends here.
    const owners = await asking.rounds.ask(() => Promise.all(own.map(([, then]) => asking.rounds.attempt(() => then.getParent()))));
    own.forEach(([key], index) => answers.set(key, owners[index]?.name === 'Promise' ? 'promise' : 'thenable'));
  }
  if (others.length === 0) return;
  const takeFunctions = await takingFunctions(asking, others.map(([, then]) => then));
  const thenables = others.filter((_one, index) => takeFunctions[index] === true);
  const ofPromises = thenables.length === 0 ? [] : await ofPromiseSubclasses(asking, thenables.map(([, then]) => then));
  for (const [key] of others) answers.set(key, 'other');
  thenables.forEach(([key], index) => answers.set(key, ofPromises[index] === true ? 'promise' : 'thenable'));
}

/** A copy (`Pick<Promise<T>, 'then'>`, as query builders have) is declared there as well, but makes no promise. */
function isOfLibrary({ declarations, checkFlags }: Symbol): boolean {
  return (checkFlags & CheckFlags.Mapped) === 0 && declarations.length > 0 && declarations.every(({ path }) => isLibraryFile(path));
}

/** Instances of a generic type have symbols of their own for one declaration. */
export function thenKey({ declarations, checkFlags, id }: Symbol): string {
  const copied = (checkFlags & CheckFlags.Mapped) === 0 ? '' : 'copy ';
  return declarations.length > 0 ? copied + declarations.map(({ path, index }) => `${path}#${index}`).join(' ') : `symbol ${id}`;
}

async function takingFunctions(asking: Asking, thens: readonly Symbol[]): Promise<readonly boolean[]> {
  const { project: { checker }, rounds } = asking;
  const types = await rounds.ask(() => rounds.attemptEach(thens, (some) => checker.getTypeOfSymbol(some)));
  const signatures = await signaturesPerType(asking, types);
  const firstParameters = await rounds.ask(() => Promise.all(signatures.map((some) => Promise.all(
    some.filter(({ parameters }) => parameters.length > 0).map((signature) => rounds.attempt(() => checker.getParameterType(signature, 0)))))));
  const ofParameters = await Promise.all(firstParameters.map((parameters) => signaturesPerType(asking, parameters)));
  return ofParameters.map((parameters) => parameters.some((some) => some.length > 0));
}

/** The call signatures of each type, or of the parts of a union (`F | null | undefined`). */
async function signaturesPerType({ project: { checker }, rounds }: Asking, types: readonly (Type | undefined)[]) {
  if (types.every((type) => type === undefined)) return types.map(() => []);
  const parts = await rounds.ask(() => Promise.all(types.map(async (type) => type === undefined ? [] : isUnion(type) ? await type.getTypes() : [type])));
  return rounds.ask(() => Promise.all(parts.map(async (some) => {
    const found = await Promise.all(some.map((type) => rounds.attempt(() => checker.getSignaturesOfType(type, SignatureKind.Call))));
    return found.flatMap((signatures) => signatures ?? []);
  })));
}

function isUnion(type: Type): type is UnionType {
  return (type.flags & TypeFlags.Union) !== 0;
}
