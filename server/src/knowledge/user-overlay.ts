import type { ApiFacts, BlockingFact, ModuleKnowledge, Resource, WorldEffect } from './facts.ts';
import { compileFamily } from './family.ts';
import { firstDefined } from './first-defined.ts';
import { isPattern, modulePattern, pathPattern } from './path-pattern.ts';

/** What a team adds, as plain data. Module names and paths may hold stars (`*Sync`). */
export interface UserFacts {
  readonly blocking?: readonly UserBlockingApi[];
  readonly effects?: readonly UserEffects[];
  /** Classes whose objects do one thing at a time. */
  readonly oneAtATime?: readonly UserApi[];
  /** Calls that start something nobody waits for, on purpose. */
  readonly fireAndForget?: readonly UserApi[];
  /** Everything else, in the shape of the built-in data. */
  readonly modules?: readonly ModuleKnowledge[];
}

export interface UserApi {
  readonly module: string;
  readonly path: string;
}

/** What a call reads and changes; neither: nothing, and it does not throw. */
export interface UserEffects extends UserApi {
  readonly reads?: readonly Resource[];
  readonly writes?: readonly Resource[];
}

/** A star in the replacement's path takes what the first star of `path` stood for: `*Sync` -> `*`. */
export interface UserBlockingApi extends UserApi {
  readonly replacement?: UserApi;
}

/**
 * What the user says about an API; laid over the built-in knowledge. `paths` are all the names that the API has, since
 * the user may have written any of them (`console.log` for `Console.log`).
 */
export interface UserOverlay {
  factsOf(module: string, paths: readonly string[]): ApiFacts | undefined;
  isKnownModule(module: string): boolean;
  isFireAndForget(module: string, paths: readonly string[]): boolean;
}

export function userOverlay(user: UserFacts): UserOverlay {
  const blocking = (user.blocking ?? []).map((api) => ({ api, matcher: apiMatcher(api) }));
  const fireAndForget = (user.fireAndForget ?? []).map(apiMatcher);
  const added = (user.modules ?? []).map((entry) => ({ family: compileFamily(entry), isModule: moduleMatcher(entry.modules) }));
  const effects = (user.effects ?? []).map((api) => ({ facts: effectFacts(api), matcher: apiMatcher(api) }));
  const oneAtATime = (user.oneAtATime ?? []).map(({ module, path }) => apiMatcher({ module, path: path === 'default' ? '*' : `${path}.*` }));
  const named = [...(user.blocking ?? []), ...(user.effects ?? []), ...(user.oneAtATime ?? []), ...(user.fireAndForget ?? [])].map(({ module }) => moduleMatcher([module]));

  function blockingFact(module: string, paths: readonly string[]): BlockingFact | undefined {
    for (const { api, matcher } of blocking) {
      const stars = matcher(module, paths);
      if (stars) return { on: 'io', ...counterpartOf(api, stars) };
    }
    return undefined;
  }

  return {
    factsOf(module, paths) {
      const families = added.filter(({ isModule }) => isModule(module)).map(({ family }) => family);
      const facts = families.map((family) => firstDefined(paths, (path) => family.factsOf(path)));
      const blocks = blockingFact(module, paths);
      const told = effects.filter(({ matcher }) => matcher(module, paths)).map((one) => one.facts);
      const ordered = oneAtATime.some((matcher) => matcher(module, paths)) ? { isOrderedReceiver: true } : undefined;
      const all = [...facts, ...told, ordered, blocks && { blocks }].filter((fact) => fact !== undefined);
      return all.length > 0 ? Object.assign({}, ...all) as ApiFacts : undefined;
    },
    isKnownModule: (module) => named.some((isModule) => isModule(module)) || added.some(({ isModule }) => isModule(module)),
    isFireAndForget: (module, paths) => fireAndForget.some((matcher) => matcher(module, paths) !== undefined),
  };
}

function effectFacts({ reads = [], writes = [] }: UserEffects): ApiFacts {
  return { effects: [...reads.map((resource): WorldEffect => `reads:${resource}`), ...writes.map((resource): WorldEffect => `writes:${resource}`)] };
}

function counterpartOf(api: UserBlockingApi, stars: readonly string[]): Pick<BlockingFact, 'counterpart'> {
  if (!api.replacement) return {};
  const { module, path } = api.replacement;
  return { counterpart: { module, path: path.replace('*', stars[0] ?? ''), shape: 'same' } };
}

/** Answers what the stars of the path stood for; `undefined` when module or path do not fit. */
function apiMatcher(api: UserApi): (module: string, paths: readonly string[]) => readonly string[] | undefined {
  const isModule = moduleMatcher([api.module]);
  const pattern = pathPattern(api.path);
  return (module, paths) => isModule(module) ? firstDefined(paths, (path) => pattern.exec(path)?.slice(1)) : undefined;
}

/** A name fits itself, with or without `node:`; a pattern also the subpaths of what it fits. */
function moduleMatcher(names: readonly string[]): (module: string) => boolean {
  const exact = new Set(names.filter((name) => !isPattern(name)).map(withoutNodePrefix));
  const patterns = names.filter(isPattern).map((name) => modulePattern(withoutNodePrefix(name)));
  return (module) => {
    const name = withoutNodePrefix(module);
    return exact.has(name) || patterns.some((pattern) => pattern.test(name));
  };
}

function withoutNodePrefix(module: string): string {
  return module.startsWith('node:') ? module.slice('node:'.length) : module;
}
