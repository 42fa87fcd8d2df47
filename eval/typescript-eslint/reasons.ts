import type { Found, Job } from './job.ts';

/** Why the tools do not agree on a line of code; undefined when nobody has looked at it yet. */
export function reasonFor(side: 'onlyOurs' | 'onlyTheirs', { name }: Job, { ruleId, file }: Found, line: string): string | undefined {
  return reasons.find((one) => one.side === side && one.ruleId === ruleId && name.startsWith(one.job) && file.startsWith(one.file ?? '') && line.includes(one.code))?.why;
}

interface Reason {
  readonly side: 'onlyOurs' | 'onlyTheirs';
  readonly ruleId: 'no-floating-promises' | 'no-misused-promises';
  /** Beginning of the job's name. */
  readonly job: string;
  /** Beginning of the file's name in its project. */
  readonly file?: string;
  /** Part of the line. */
  readonly code: string;
  readonly why: string;
}

const ownDirective = 'Silenced by a directive of Async Lens in the line above, which only Async Lens knows.';

const reasons: readonly Reason[] = [
  {
    side: 'onlyOurs', ruleId: 'no-floating-promises', job: 'snippets', code: 'oneHandler();',
    why: 'With `checkThenables`. Their page says that any object that happens to have a `then` is a thenable; their rule asks for a second parameter too. Whether such an object starts working only when it is awaited does not depend on that.',
  },
  {
    side: 'onlyOurs', ruleId: 'no-floating-promises', job: 'snippets', code: '(promise as unknown as string);',
    why: 'The assertion changes nothing when the program runs: the promise is dropped.',
  },
  {
    side: 'onlyTheirs', ruleId: 'no-floating-promises', job: 'snippets', code: 'load().catch(anyHandler);',
    why: 'A handler of the type `any` may well be a function; nothing is guessed.',
  },
  {
    side: 'onlyTheirs', ruleId: 'no-misused-promises', job: 'snippets', code: 'isOpen as unknown as Promise<string>',
    why: 'What is tested is declared as a `boolean`; the assertion makes no promise of it.',
  },
  {
    side: 'onlyTheirs', ruleId: 'no-misused-promises', job: 'snippets', code: '(() => {}) as () => Promise<void>',
    why: 'The function that is written there returns nothing, whatever is asserted of it.',
  },
  {
    side: 'onlyTheirs', ruleId: 'no-misused-promises', job: 'snippets', code: '...([async () => {}] as const)',
    why: 'Missed: functions in a list that is spread over parameters are not followed to the parameters.',
  },
  {
    side: 'onlyTheirs', ruleId: 'no-floating-promises', job: 'our fixtures', code: 'void test(',
    why: 'With `ignoreVoid: false`. Test runners await what `test` returns, with and without `void`.',
  },
  { side: 'onlyTheirs', ruleId: 'no-floating-promises', job: 'our fixtures', file: 'no-floating-promises/silent-suppressed.ts', code: 'trackVisit(page);', why: ownDirective },
  { side: 'onlyTheirs', ruleId: 'no-misused-promises', job: 'our fixtures', file: 'no-misused-promises/silent-suppressed.ts', code: 'guests.forEach(sendMail);', why: ownDirective },
  {
    side: 'onlyTheirs', ruleId: 'no-floating-promises', job: '@tanstack/query-core', code: 'Object.assign(thenable, data)',
    why: '`Object.assign` gives back its first argument, no new promise: this one is in a variable, has a handler, and is returned.',
  },
  {
    side: 'onlyOurs', ruleId: 'no-floating-promises', job: 'undici', code: 'mainFetch(fetchParams, false)',
    why: '`mainFetch` is an `async function`, and nobody awaits it. It calls itself, so TypeScript gives up on its type; the word `async` is enough.',
  },
  {
    side: 'onlyTheirs', ruleId: 'no-misused-promises', job: 'undici', code: 'this[kOriginalClose] = this.close.bind(this)',
    why: 'JavaScript, a property under a symbol: its type is what the compiler makes of the assignments to all such properties, and differs between its versions. Nobody declared that a function there returns nothing.',
  },
];
