import { SymbolFlags, type InterfaceType, type Symbol } from 'typescript/async';
import type { Asking } from './asking.ts';
import { isLibraryFile } from './paths.ts';

/**
 * Whether methods belong to classes or interfaces that extend the language's Promise, which those are that clients of
 * services like to give back: they override `then` and stay promises. In the order of the methods.
 */
export async function ofPromiseSubclasses({ project: { checker }, rounds }: Asking, methods: readonly Symbol[]): Promise<readonly boolean[]> {
  const owners = await rounds.ask(() => Promise.all(methods.map((method) => rounds.attempt(() => checker.getParentOfSymbol(method)))));
  const extendsPromise = async (owner: Symbol | undefined, depth: number): Promise<boolean> => {
    if (owner === undefined || depth > maxDepth || (owner.flags & (SymbolFlags.Class | SymbolFlags.Interface)) === 0) return false;
    const type = await checker.getDeclaredTypeOfSymbol(owner);
    // The flags say that the symbol declares a class or an interface.
    const bases = await checker.getBaseTypes(type as InterfaceType);
    const symbols = await Promise.all(bases.map((base) => base.getSymbol()));
    if (symbols.some((symbol) => symbol?.name === 'Promise' && symbol.declarations.some(({ path }) => isLibraryFile(path)))) return true;
    return (await Promise.all(symbols.map((symbol) => extendsPromise(symbol, depth + 1)))).includes(true);
  };
  const found = await rounds.ask(() => Promise.all(owners.map((owner) => rounds.attempt(() => extendsPromise(owner, 0)))));
  return found.map((one) => one === true);
}

/** Classes extend classes that extend classes; nobody goes deeper for a promise. */
const maxDepth = 4;
