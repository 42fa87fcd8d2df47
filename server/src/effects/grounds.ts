import type { DeclarationAnswer } from '../model/answers.ts';
import type { FileFacts } from './facts.ts';
import type { InheritingFiles } from './implementations.ts';
import type { Program } from './link.ts';

/** What a result rests on: what was asked of the program on the way to it, with the answers, and other results. */
export interface Grounds {
  readonly facts: Map<string, FileFacts | undefined>;
  readonly declarations: Map<string, { readonly file: string; readonly callee: number; readonly answer: DeclarationAnswer | undefined }>;
  readonly inheritors: Map<string, { readonly names: readonly string[]; readonly answer: InheritingFiles | undefined }>;
  readonly results: Set<Grounds>;
}

/** Notes on what results rest, while a program stays as it is; and whether older results still hold in it. */
export interface Ledger {
  /** Asks of it are noted for the result under way. */
  readonly program: Program;
  /** What `work` gives, and what that rests on. The result around it rests on it, too, unless it says so itself. */
  collect<Result>(work: () => Result): { readonly result: Result; readonly grounds: Grounds };
  /** The result under way also rests on an older one. */
  restOn(grounds: Grounds): void;
  /** True when the program would answer everything as it did then. */
  isCurrent(grounds: Grounds): boolean;
}

export function keepLedger(program: Program): Ledger {
  const underWay: Grounds[] = [newGrounds()];
  const checked = new Map<Grounds, boolean>();
  const top = (): Grounds => underWay.at(-1) ?? newGrounds();
  const isCurrent = (grounds: Grounds): boolean => {
    const known = checked.get(grounds);
    if (known !== undefined) return known;
    const answer = holds(program, grounds) && [...grounds.results].every(isCurrent);
    checked.set(grounds, answer);
    return answer;
  };
  return {
    program: {
      ...program,
      factsOf(file) {
        const facts = program.factsOf(file);
        top().facts.set(file, facts);
        return facts;
      },
      declarationOf(file, callee) {
        const answer = program.declarationOf(file, callee);
        top().declarations.set(`${file} ${callee}`, { file, callee, answer });
        return answer;
      },
      ...(program.inheritorsOf === undefined ? {} : {
        inheritorsOf(names: readonly string[]) {
          const answer = program.inheritorsOf?.(names);
          top().inheritors.set(names.join(' '), { names, answer });
          return answer;
        },
      }),
    },
    collect(work) {
      const grounds = newGrounds();
      underWay.push(grounds);
      try {
        return { result: work(), grounds };
      } finally {
        underWay.pop();
        checked.set(grounds, true);
      }
    },
    restOn: (grounds) => void top().results.add(grounds),
    isCurrent,
  };
}

export function newGrounds(): Grounds {
  return { facts: new Map(), declarations: new Map(), inheritors: new Map(), results: new Set() };
}

/** What several results rest on that need each other. */
export function mergedGrounds(some: readonly Grounds[]): Grounds {
  return {
    facts: new Map(some.flatMap(({ facts }) => [...facts])),
    declarations: new Map(some.flatMap(({ declarations }) => [...declarations])),
    inheritors: new Map(some.flatMap(({ inheritors }) => [...inheritors])),
    results: new Set(some.flatMap(({ results }) => [...results])),
  };
}

/** True when nothing was left open that types, files or projects could still tell. */
export function isComplete({ facts, declarations, inheritors }: Grounds): boolean {
  return facts.values().every((one) => one !== undefined) && declarations.values().every(({ answer }) => answer !== undefined) && inheritors.values().every(({ answer }) => answer !== undefined);
}

function holds(program: Program, { facts, declarations, inheritors }: Grounds): boolean {
  return facts.entries().every(([file, known]) => program.factsOf(file) === known)
    && declarations.values().every(({ file, callee, answer }) => isSame(program.declarationOf(file, callee), answer))
    && inheritors.values().every(({ names, answer }) => isSame(program.inheritorsOf?.(names), answer));
}

function isSame(one: object | undefined, other: object | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && JSON.stringify(one) === JSON.stringify(other));
}
