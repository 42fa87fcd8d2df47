import { displayName } from './display-name.ts';
import type { ApiFacts, HoldFact, ModuleKnowledge } from './facts.ts';
import { compileFamily, readings, type Family } from './family.ts';
import { modules } from './modules/index.generated.ts';
import { isPattern, literalLength, modulePattern } from './path-pattern.ts';
import { userOverlay, type UserFacts } from './user-overlay.ts';

/** Answers from data about APIs outside the project. Synchronous, without side effects, the same for equal questions. */
export interface Knowledge {
  /**
   * What is known about an export, `undefined` for nothing. Takes `node:fs` as `fs`, a subpath as its package, the
   * default import of a CommonJS module as the module, `ArrayConstructor` as `Array`.
   */
  factsOf(module: string, path: string): ApiFacts | undefined;
  /** What instances of a module's class or interface hold; undefined for nothing, or when that is not known. */
  holdOf(module: string, type: string): HoldFact | undefined;
  /** True when the user added something about this very export. */
  isUsers(module: string, path: string): boolean;
  /** True when the module has an entry, so that a path without facts is an API that was left out on purpose or is new. */
  isKnownModule(module: string): boolean;
  /** As a person says it: `fs.readFileSync`, `pg Client.query`, `Promise.all`. */
  displayName(module: string, path: string): string;
  /** True when the user declared anything to be started without waiting for it. */
  readonly hasFireAndForget: boolean;
  /** True for what the user declared to be started without waiting for it. */
  isFireAndForget(module: string, path: string): boolean;
}

/** The built-in knowledge, with what the user adds laid over it fact by fact. */
export function createKnowledge(user: UserFacts = {}): Knowledge {
  const families = familiesByModule(modules);
  const overlay = userOverlay(user);
  const namesOf = (module: string, path: string) =>
    [...families.find(module)?.readings(path) ?? readings(path, unknownModule), ...module === 'global' ? [displayName(module, path)] : []];
  return {
    factsOf(module, path) {
      const known = factsInFamilies(families, module, path);
      const added = overlay.factsOf(module, namesOf(module, path));
      return known && added ? { ...known, ...added } : added ?? known;
    },
    holdOf: (module, type) => families.find(module)?.holdOf(type),
    isUsers: (module, path) => overlay.factsOf(module, namesOf(module, path)) !== undefined,
    isKnownModule: (module) => families.find(module) !== undefined || overlay.isKnownModule(module),
    displayName,
    hasFireAndForget: (user.fireAndForget?.length ?? 0) > 0,
    isFireAndForget: (module, path) => overlay.isFireAndForget(module, namesOf(module, path)),
  };
}

/** Of a module without an entry nothing but `default.` is understood. */
const unknownModule = { aliases: new Map<string, string>(), hasNamespace: false, ownNames: new Set<string>() };

function factsInFamilies(families: Families, module: string, path: string): ApiFacts | undefined {
  const family = families.find(module);
  if (!family) return undefined;
  const contained = family.containedIn(path);
  return contained ? factsInFamilies(families, contained.module, contained.path) : family.factsOf(path);
}

/** Finds the one entry that speaks for a module. */
interface Families {
  find(module: string): Family | undefined;
}

function familiesByModule(entries: readonly ModuleKnowledge[]): Families {
  const exact = new Map<string, Family>();
  const patterns: { readonly pattern: RegExp; readonly length: number; readonly family: Family }[] = [];
  for (const entry of entries) {
    const family = compileFamily(entry);
    for (const name of entry.modules) {
      if (isPattern(name)) patterns.push({ pattern: modulePattern(name), length: literalLength(name), family });
      else exact.set(name, family);
    }
  }
  patterns.sort((a, b) => b.length - a.length);
  return {
    find(module) {
      for (const name of withShorterSubpaths(module)) {
        const family = exact.get(name);
        if (family) return family;
      }
      return patterns.find(({ pattern }) => pattern.test(module))?.family;
    },
  };
}

/** `drizzle-orm/pg-core/db`, `drizzle-orm/pg-core`, `drizzle-orm`; a relative or absolute name only as it is. */
function withShorterSubpaths(module: string): readonly string[] {
  if (module.startsWith('.') || module.startsWith('/')) return [module];
  const parts = module.split('/');
  const shortest = module.startsWith('@') ? 2 : 1;
  const names: string[] = [];
  for (let length = parts.length; length >= shortest; length--) names.push(parts.slice(0, length).join('/'));
  return names.length > 0 ? names : [module];
}
