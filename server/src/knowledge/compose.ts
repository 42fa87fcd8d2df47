import type { ApiFacts } from './facts.ts';

type Exports = Readonly<Record<string, ApiFacts>>;

/** The same facts for each of the names, which are parted by white space. */
export function each(names: string, facts: ApiFacts): Exports {
  return Object.fromEntries(words(names).map((name) => [name, facts]));
}

/** Facts made from each name, for those that carry it: a counterpart of the same name. */
export function eachWith(names: string, factsOf: (name: string) => ApiFacts): Exports {
  return Object.fromEntries(words(names).map((name) => [name, factsOf(name)]));
}

/** Puts exports below an owner, a class or a namespace: `below('FileHandle', { read })` has the path `FileHandle.read`. */
export function below(owner: string, exports: Exports): Exports {
  return Object.fromEntries(Object.entries(exports).map(([path, facts]) => [`${owner}.${path}`, facts]));
}

/** The same exports under other names: `renamed(exports, (name) => `${name}Sync`)`. */
export function renamed(exports: Exports, rename: (name: string) => string): Exports {
  return Object.fromEntries(Object.entries(exports).map(([path, facts]) => [rename(path), facts]));
}

function words(names: string): readonly string[] {
  return names.trim().split(/\s+/);
}
