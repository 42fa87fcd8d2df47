import { CheckFlags, SymbolFlags, type Symbol } from 'typescript/async';
import type { DeclarationAnswer } from '../model/answers.ts';
import type { Asking } from './asking.ts';
import { declaredName } from './declared-name.ts';
import { importedName } from './imported-name.ts';
import { isDeclarationFile, isLibraryFile, isUnderNodeModules } from './paths.ts';
import { isOtherName, isTypedHolder, locate, sourceDeclarations } from './source-declarations.ts';
import type { Node } from './syntax.ts';

/** Finds what symbols of callees name; the answers are in `known.declarations`. */
export async function learnDeclarations(asking: Asking, symbols: readonly Symbol[]): Promise<void> {
  const { declarations } = asking.known;
  const missing = [...new Set(symbols)].filter((symbol) => !declarations.has(symbol));
  if (missing.length === 0) return;
  const aliased = await withoutAliases(asking, missing);
  const named = await sourceDeclarations(asking, [...aliased.values()].filter(isInSource));
  const behind = await functionsBehind(asking, [...named].flatMap(([symbol, node]) => isOtherName(node) || isTypedHolder(node) ? [[symbol, node] as const] : []));
  const targets = missing.map((symbol) => {
    const target = aliased.get(symbol) ?? symbol;
    return [symbol, behind.get(target) ?? target] as const;
  });
  const [nodes, names] = await Promise.all([
    sourceDeclarations(asking, [...behind.values()].filter(isInSource)),
    outsideNames(asking, targets.filter(([, target]) => !isInSource(target))),
  ]);
  for (const [symbol, target] of targets) {
    const node = nodes.get(target) ?? named.get(target);
    declarations.set(symbol, node !== undefined ? locate(target, node) : names.get(symbol) ?? unknown);
  }
}

const unknown: DeclarationAnswer = { kind: 'unknown' };

/** What an import or re-export stands for; the symbol itself when it is neither. */
export async function withoutAliases({ project: { checker }, rounds }: Asking, symbols: readonly Symbol[]): Promise<ReadonlyMap<Symbol, Symbol>> {
  const isAlias = (symbol: Symbol) => (symbol.flags & SymbolFlags.Alias) !== 0;
  if (!symbols.some(isAlias)) return new Map(symbols.map((symbol) => [symbol, symbol]));
  return new Map(await rounds.ask(() => Promise.all(symbols.map(async (symbol) =>
    [symbol, isAlias(symbol) ? await rounds.attempt(() => checker.getAliasedSymbol(symbol)) ?? symbol : symbol] as const))));
}

/** Declared in a file that the user writes. A property of a union with several declarations may be any of them. */
function isInSource({ declarations, checkFlags }: Symbol): boolean {
  const inSource = declarations.filter(({ path }) => !isDeclarationFile(path) && !isUnderNodeModules(path));
  return inSource.length > 0 && (inSource.length === 1 || (checkFlags & synthetic) === 0);
}

const synthetic = CheckFlags.SyntheticProperty | CheckFlags.SyntheticMethod;

/**
 * What variables, fields and parameters hold, where their types say so: the function that has another name here, or what
 * a package gives to be called (`db` of type `Knex`), which is known by the name of its type.
 */
async function functionsBehind({ project: { checker }, rounds }: Asking, variables: readonly (readonly [Symbol, Node])[]): Promise<ReadonlyMap<Symbol, Symbol>> {
  if (variables.length === 0) return new Map();
  const types = await rounds.ask(() => rounds.attemptEach(variables.map(([variable]) => variable), (some) => checker.getTypeOfSymbol(some)));
  const symbols = await rounds.ask(() => Promise.all(types.map((type) => type && rounds.attempt(() => type.getSymbol()))));
  return new Map(variables.flatMap(([variable, node], index) => {
    const symbol = symbols[index];
    return symbol !== undefined && (isInterfaceOfPackage(symbol) || (isOtherName(node) && isFunction(symbol))) ? [[variable, symbol] as const] : [];
  }));
}

function isFunction({ flags }: Symbol): boolean {
  return (flags & (SymbolFlags.Function | SymbolFlags.Method)) !== 0;
}

/** The host's own (`Function`) say nothing about what is called. */
function isInterfaceOfPackage({ flags, declarations }: Symbol): boolean {
  return (flags & SymbolFlags.Interface) !== 0 && declarations.length > 0 && declarations.every(({ path }) => isUnderNodeModules(path) && !isLibraryFile(path));
}

/** Names of what packages, ambient modules, the language and the host declare. */
async function outsideNames(asking: Asking, symbols: readonly (readonly [Symbol, Symbol])[]): Promise<ReadonlyMap<Symbol, DeclarationAnswer>> {
  if (symbols.length === 0) return new Map();
  const { project: { checker, program }, rounds } = asking;
  const name = async (symbol: Symbol, target: Symbol): Promise<DeclarationAnswer> => {
    // An unresolved import has a target without declarations.
    if (target.declarations.length === 0 || isAmbiguous(target)) return unknown;
    const [qualifiedName, parent, imported] = await Promise.all([
      rounds.attempt(() => checker.getFullyQualifiedName(target)),
      rounds.attempt(() => checker.getParentOfSymbol(target)),
      (symbol.flags & SymbolFlags.Alias) === 0 ? undefined : importedName(symbol, program.getCompilerOptions().paths),
    ]);
    if (qualifiedName === undefined) return unknown;
    const declared = declaredName(qualifiedName, target.declarations.map(({ path }) => path));
    if (declared.kind !== 'module') return declared;
    // The qualified name of a default export ends in the name that it has in its module.
    return imported ?? (target.name === 'default' || isModuleNamespace(parent, qualifiedName, target) ? { ...declared, path: target.name } : declared);
  };
  return new Map(await rounds.ask(() => Promise.all(symbols.map(async ([symbol, target]) => [symbol, await name(symbol, target)] as const))));
}

function isAmbiguous({ declarations, checkFlags }: Symbol): boolean {
  return (checkFlags & synthetic) !== 0 && declarations.some(({ path }) => !isDeclarationFile(path) && !isUnderNodeModules(path));
}

/** `declare namespace React { .. } export = React`: the namespace is the module and no part of the path. */
function isModuleNamespace(parent: Symbol | undefined, qualifiedName: string, target: Symbol): boolean {
  return parent !== undefined && qualifiedName === `${parent.name}.${target.name}` && (parent.flags & (SymbolFlags.Class | SymbolFlags.Interface)) === 0 && (parent.flags & SymbolFlags.Namespace) !== 0;
}
