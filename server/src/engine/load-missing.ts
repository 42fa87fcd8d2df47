import type { ValueId } from '../model/model.ts';
import type { TypeView } from '../typescript/contract.ts';
import type { ForeignDeclarations } from './foreign-declarations.ts';
import type { Inheritors } from './inheritors.ts';
import type { ProgramStore } from './program-store.ts';

/** What came out, and what it would be better for. */
interface Attempt<Result> {
  readonly result: Result;
  /** Files whose facts were needed and are not loaded. */
  readonly missing: ReadonlySet<string>;
  /** Callees by file that the types should be asked about. */
  readonly open?: ReadonlyMap<string, ReadonlySet<ValueId>>;
  /** Projects whose classes should be looked through. */
  readonly unread?: ReadonlySet<string>;
  /** Asks what else must be known, for the next attempt. */
  readonly learn?: () => Promise<void>;
}

interface LoadAccess {
  readonly view: TypeView;
  readonly store: ProgramStore;
  readonly signal: AbortSignal | undefined;
  /** Absent where no attempt has open callees. */
  readonly foreign?: ForeignDeclarations;
  /** Absent where methods stand for themselves. */
  readonly inheritors?: Inheritors;
}

/** Imports of imports are loaded as they come to be needed, and types asked; longer call chains are not followed. */
const maxRounds = 16;

/** Works something out again and again until all that it turns out to need is loaded and asked. */
export async function loadMissing<Result>({ view, store, signal, foreign, inheritors }: LoadAccess, work: () => Attempt<Result>): Promise<Result> {
  const tried = new Set<string>();
  for (let round = 1; ; round += 1) {
    signal?.throwIfAborted();
    const { result, missing, open = new Map<string, ReadonlySet<ValueId>>(), unread = new Set<string>(), learn } = work();
    const wanted = [...missing].filter((file) => !tried.has(file));
    const asked = foreign === undefined ? [] : [...open].filter(([file, callees]) => [...callees].some((callee) => foreign.of(file, callee) === undefined));
    if ((wanted.length === 0 && asked.length === 0 && unread.size === 0 && learn === undefined) || round === maxRounds) return result;
    for (const file of wanted) tried.add(file);
    await Promise.all([store.load(view, wanted, signal), ...asked.map(([file, callees]) => foreign?.learn(file, callees, signal)), ...[...unread].map((project) => inheritors?.learn(project, signal)), learn?.()]);
  }
}
