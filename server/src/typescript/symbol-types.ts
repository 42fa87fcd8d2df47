import { CheckFlags, type Project, type Symbol, type Type } from 'typescript/async';
import type { Asking } from './asking.ts';
import type { Node } from './syntax.ts';
import { thenKey } from './thens.ts';

/**
 * What names stand for as they are declared, without the flow of the code around them: the same for every use of a
 * name, so that a method that a thousand calls name is looked at once. Undefined where a node has no symbol.
 */
export async function declaredTypes(asking: Asking, names: readonly Node[]): Promise<ReadonlyMap<Node, Type>> {
  if (names.length === 0) return new Map();
  const { project: { checker }, rounds } = asking;
  const found = await rounds.ask(() => rounds.attemptEach(names, (some) => checker.getSymbolAtLocation(some)));
  const known = typesOf(asking.project);
  const missing = new Map<string, Symbol>();
  for (const symbol of found) if (symbol !== undefined && !known.has(keyOf(symbol))) missing.set(keyOf(symbol), symbol);
  await learn(asking, missing, known);
  return new Map(names.flatMap((name, index) => {
    const symbol = found[index];
    const type = symbol && known.get(keyOf(symbol));
    return type === undefined ? [] : [[name, type] as const];
  }));
}

async function learn({ project: { checker }, rounds }: Asking, missing: ReadonlyMap<string, Symbol>, known: Map<string, Type>): Promise<void> {
  if (missing.size === 0) return;
  const symbols = [...missing.values()];
  const targets = symbols.some(isInstance)
    ? await rounds.ask(() => Promise.all(symbols.map((symbol) => isInstance(symbol) ? rounds.attempt(() => checker.getTargetSymbol(symbol)) : symbol)))
    : symbols;
  const asked = symbols.map((symbol, index) => targets[index] ?? symbol);
  const types = await rounds.ask(() => rounds.attemptEach(asked, (some) => checker.getTypeOfSymbol(some)));
  [...missing.keys()].forEach((key, index) => {
    const type = types[index];
    if (type !== undefined) known.set(key, type);
  });
}

/** Instances of a generic type share the type of their target; other symbols that the checker makes are each their own. */
function keyOf(symbol: Symbol): string {
  return symbol.checkFlags === 0 || isInstance(symbol) ? thenKey(symbol) : `symbol ${symbol.id}`;
}

function isInstance({ checkFlags }: Symbol): boolean {
  return checkFlags === CheckFlags.Instantiated;
}

function typesOf(project: Project): Map<string, Type> {
  let known = typesByProject.get(project);
  if (known === undefined) typesByProject.set(project, known = new Map());
  return known;
}

const typesByProject = new WeakMap<Project, Map<string, Type>>();
