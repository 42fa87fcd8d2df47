import type { ApiFacts, HoldFact, ModuleKnowledge } from './facts.ts';
import { firstDefined } from './first-defined.ts';
import { isPattern, literalLength, pathPattern } from './path-pattern.ts';

/** One entry of the data, made ready for questions. */
export interface Family {
  factsOf(path: string): ApiFacts | undefined;
  holdOf(type: string): HoldFact | undefined;
  /** Where a path leads that goes through another module that this one holds: `promises.readFile`. */
  containedIn(path: string): { readonly module: string; readonly path: string } | undefined;
  /** What a path may mean, see `readings`. */
  readings(path: string): Iterable<string>;
}

export function compileFamily(entry: ModuleKnowledge): Family {
  const exact = new Map(Object.entries(entry.exports).filter(([path]) => !isPattern(path)));
  const patterns = Object.entries(entry.exports)
    .filter(([path]) => isPattern(path))
    .map(([path, facts]) => ({ pattern: pathPattern(path), length: literalLength(path), facts }))
    .sort((a, b) => a.length - b.length);
  const contains = new Map(Object.entries(entry.contains ?? {}));
  const rules = {
    aliases: new Map(Object.entries(entry.aliases ?? {})),
    hasNamespace: !entry.modules.includes('global'),
    ownNames: new Set(entry.modules.map(plainName)),
  };
  const answered = new Map<string, ApiFacts | undefined>();

  function factsAt(path: string): ApiFacts | undefined {
    const fitting = patterns.filter(({ pattern }) => pattern.test(path)).map(({ facts }) => facts);
    const own = exact.get(path);
    const all = own ? [...fitting, own] : fitting;
    return all.length > 0 ? Object.assign({}, ...all) as ApiFacts : undefined;
  }

  return {
    factsOf(path) {
      if (!answered.has(path)) answered.set(path, firstDefined(readings(path, rules), factsAt));
      return answered.get(path);
    },
    holdOf: (type) => entry.holds?.[type],
    containedIn(path) {
      for (const reading of readings(path, rules)) {
        const holder = [...contains.keys()].find((name) => reading === name || reading.startsWith(`${name}.`));
        if (holder === undefined) continue;
        const [module = '', owner = ''] = (contains.get(holder) ?? '').split('#');
        return { module, path: joined(owner, reading.slice(holder.length + 1)) || 'default' };
      }
      return undefined;
    },
    readings: (path) => readings(path, rules),
  };
}

/** How the paths of one module may be read. */
export interface ReadingRules {
  readonly aliases: ReadonlyMap<string, string>;
  /**
   * A package whose export is a function declares the rest in a namespace: `spawn.sync` of `cross-spawn`. Not so the
   * global object, where `app.test` is a property of somebody's variable.
   */
  readonly hasNamespace: boolean;
  /** The module's names without marks: a function named after its module is the module (`pMap` of `p-map`). */
  readonly ownNames: ReadonlySet<string>;
}

/**
 * What a path may mean, the likeliest first: itself; under the name that people know; `X.y` for `XConstructor.y`;
 * `default` for a name that is the module's own (`pMap` of `p-map`); without `default.`, which CommonJS modules get from
 * interop; without what stands around it, be it the module's namespace (`FastGlob.sync`), that of a type
 * (`Stripe.CustomersResource.list`) or a type without a name.
 */
export function* readings(path: string, rules: ReadingRules): Generator<string> {
  yield path;
  const [first = '', ...rest] = path.split('.');
  const tail = rest.join('.');
  const alias = rules.aliases.get(first);
  if (alias !== undefined) yield* readings(joined(alias, tail), { ...rules, aliases: without(rules.aliases, first) });
  if (first.endsWith('Constructor') && first !== 'Constructor') yield* readings(joined(first.slice(0, -'Constructor'.length), tail), rules);
  const isModule = rules.hasNamespace && rules.ownNames.has(plainName(first));
  if (tail === '') {
    if (isModule) yield 'default';
    return;
  }
  if (first === 'default' || isModule || rules.hasNamespace && isNamespaceName(first) || rest.length > 1 && isOwner(rest[0], rules)) yield* readings(tail, rules);
}

/** Types and classes begin with a capital: what does not is taken for a namespace. `__type` is TypeScript's for no name. */
function isNamespaceName(name: string): boolean {
  return /^[a-z]/.test(name) || name === '__type';
}

/** `pmap` for `p-map`, `FastGlob` and `@types/fast-glob` alike: the last part of a name in small letters and digits. */
function plainName(name: string): string {
  return name.replace(/^.*[/:]/, '').replace(/[^a-z\d]/gi, '').toLowerCase();
}

function isOwner(name: string | undefined, rules: ReadingRules): boolean {
  return name !== undefined && (rules.aliases.has(name) || /^[A-Z]/.test(name));
}

function joined(first: string, tail: string): string {
  return first === '' || tail === '' ? first + tail : `${first}.${tail}`;
}

/** Aliases may point at each other's ends (`self` at the global object): each is followed once. */
function without(aliases: ReadonlyMap<string, string>, name: string): ReadonlyMap<string, string> {
  return new Map([...aliases].filter(([other]) => other !== name));
}
