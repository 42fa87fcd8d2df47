import type { ComparedRule, Found, Job } from './job.ts';

/** Why the tools do not agree on a line of code. Several places may have one cause. */
export interface Cause {
  readonly side: 'onlyOurs' | 'onlyTheirs';
  readonly ruleId: ComparedRule;
  /** What the peer says, by its message id. */
  readonly say?: string;
  /** Facts of the place, all of which must hold. */
  readonly facts?: readonly string[];
  /** Beginning of the job's name. */
  readonly job?: string;
  /** Part of the file's name in its project. */
  readonly file?: string;
  /** Part of the line. */
  readonly code?: string;
  readonly why: string;
}

/** The first cause that fits; undefined when nobody has looked at such a place yet. */
export function causeOf(side: Cause['side'], { name }: Job, { ruleId, file, say, facts }: Found, line: string): Cause | undefined {
  return causes.find((one) => one.side === side && one.ruleId === ruleId && (one.say === undefined || one.say === say) && (one.facts ?? []).every((fact) => facts.includes(fact))
    && name.startsWith(one.job ?? '') && file.includes(one.file ?? '') && line.includes(one.code ?? ''));
}

const theirs = (ruleId: ComparedRule, where: Partial<Cause>, why: string): Cause => ({ side: 'onlyTheirs', ruleId, ...where, why });
const ours = (ruleId: ComparedRule, where: Partial<Cause>, why: string): Cause => ({ side: 'onlyOurs', ruleId, ...where, why });

const directive = 'Silenced by a directive of Async Lens in the line above, which only Async Lens knows.';
const suppressed = (['no-floating-promises', 'no-misused-promises', 'await-thenable', 'return-await', 'require-await', 'no-async-promise-executor', 'require-atomic-updates'] as const)
  .map((ruleId) => theirs(ruleId, { job: 'our fixtures', file: '/silent-suppressed.ts' }, directive));

const floating: readonly Cause[] = [
  ours('no-floating-promises', { code: 'oneHandler();' }, 'With `checkThenables`. Their page says that any object that happens to have a `then` is a thenable; their rule asks for a second parameter too. Whether such an object starts working only when it is awaited does not depend on that.'),
  ours('no-floating-promises', { code: '(promise as unknown as string);' }, 'The assertion changes nothing when the program runs: the promise is dropped.'),
  ours('no-floating-promises', { job: 'undici', code: 'mainFetch(fetchParams, false)' }, '`mainFetch` is an `async function`, and nobody awaits it. It calls itself, so TypeScript gives up on its type; the word `async` is enough.'),
  theirs('no-floating-promises', { code: 'load().catch(anyHandler);' }, 'A handler of the type `any` may well be a function; nothing is guessed.'),
  theirs('no-floating-promises', { job: 'our fixtures', code: 'test(' }, 'Test runners await what `test` returns, with and without `void`.'),
  theirs('no-floating-promises', { say: 'floatingPromiseArrayVoid' }, 'A list of promises that a function gives, awaited as if it were one: await-thenable tells of it.'),
  theirs('no-floating-promises', { code: 'Object.assign(thenable, data)' }, '`Object.assign` gives back its first argument, no new promise: this one is in a variable, has a handler, and is returned.'),
];

const misused: readonly Cause[] = [
  theirs('no-misused-promises', { job: 'our fixtures', file: 'silent-listener-taken-back' }, 'Who takes a listener back does not call it; where it was added, it is told.'),
  theirs('no-misused-promises', { job: 'our fixtures', file: 'silent-query-builder' }, 'What the function gives is a query that is being built, which starts when somebody awaits it.'),
  theirs('no-misused-promises', { code: 'isOpen as unknown as Promise<string>' }, 'What is tested is declared as a `boolean`; the assertion makes no promise of it.'),
  theirs('no-misused-promises', { code: '(() => {}) as () => Promise<void>' }, 'The function that is written there returns nothing, whatever is asserted of it.'),
  theirs('no-misused-promises', { code: '...([async () => {}] as const)' }, '**Missed**: functions in a list that is spread over parameters are not followed to the parameters.'),
  theirs('no-misused-promises', { job: 'undici', code: 'this[kOriginalClose] = this.close.bind(this)' }, 'JavaScript, a property under a symbol: its type is what the compiler makes of the assignments to all such properties, and differs between its versions. Nobody declared that a function there returns nothing.'),
];

const awaitThenable: readonly Cause[] = [
  theirs('await-thenable', { facts: ['await', 'turn'] }, '`await null`, `await undefined`, `await 0`: written to wait for one turn of the microtask queue.'),
  theirs('await-thenable', { facts: ['resource', 'turn'] }, '`await using` of `null`: a resource that is not there is disposed of by nobody, whichever word stands there.'),
  theirs('await-thenable', { facts: ['await', 'promises', 'statement'] }, 'A list of promises as a statement: no-floating-promises tells that nobody awaits them, which is the mistake.'),
  theirs('await-thenable', { facts: ['type-parameter'] }, 'A type parameter may stand for a promise. **Missed**: one that extends `string` may not.'),
  theirs('await-thenable', { facts: ['says-nothing'] }, '`object`, `{}` and tables of anything fit a promise as well as anything else.'),
  theirs('await-thenable', { facts: ['never'] }, 'Nothing comes out of it, and nothing behind it runs: the `await` changes nothing.'),
  theirs('await-thenable', { facts: ['await', 'nothing'] }, 'A variable that holds `null` or `undefined` up to here, as the compiler sees it, and a promise later.'),
  theirs('await-thenable', { say: 'forAwaitOfNonAsyncIterable', facts: ['promises'] }, '`for await` waits for each promise of a synchronous list. A plain `for`, which they propose, would hand out promises.'),
  theirs('await-thenable', { say: 'forAwaitOfNonAsyncIterable', file: 'own-iterable' }, 'An iterable of its own: what its iterator gives is not followed, and may be promises.'),
  theirs('await-thenable', { say: 'forAwaitOfNonAsyncIterable', facts: ['javascript'] }, 'JavaScript: the type is inferred from some uses of the value, and it may be an asynchronous iterable in others.'),
  theirs('await-thenable', { say: 'forAwaitOfNonAsyncIterable', facts: ['iterable'] }, 'An iterable that is no list: what it gives may be promises.'),
  theirs('await-thenable', { say: 'invalidPromiseAggregatorInput', facts: ['await'] }, 'An `await` inside of the list: no-await-in-promise-methods tells of it, and without it there is a promise.'),
  theirs('await-thenable', { say: 'invalidPromiseAggregatorInput' }, 'A value beside promises keeps its place in the result; a list without any promise is told once, for the whole.'),
];

const returnAwait: readonly Cause[] = [
  theirs('return-await', { say: 'disallowedPromiseAwait' }, 'Their default forbids `return await` outside of a `try`. Whether to write it is a matter of taste, and of stack traces: it keeps the function in them.'),
  theirs('return-await', { say: 'nonPromiseAwait' }, 'An `await` of what is no promise: await-thenable tells of it, wherever it stands, and is silent where a type parameter says too little.'),
  theirs('return-await', { say: 'requiredPromiseAwait', facts: ['generator'] }, 'An asynchronous generator awaits what it returns by itself.'),
  theirs('return-await', { say: 'requiredPromiseAwait', facts: ['own-handler'] }, 'The promise has a handler of its own, and only a `catch` is around: that would hear nothing.'),
  theirs('return-await', { say: 'requiredPromiseAwait', facts: ['settled'] }, '`Promise.resolve` of a value is done already, and for a `finally` alone `Promise.reject` is, too: nothing would wait.'),
];

const requireAwait: readonly Cause[] = [
  ours('require-await', { code: 'settings(): Promise<object>' }, 'It returns an object into which a promise is spread. By its type that has a `then`; when it runs, the methods of a promise are not its own, and are not spread.'),
  theirs('require-await', { facts: ['generator'] }, 'An asynchronous generator without `await`: without `async`, `for await` would go over another kind of iterable, and a `yield*` of one could not stand there.'),
  theirs('require-await', { facts: ['throws'] }, 'It throws: `async` makes a rejection of it, and without `async` it would be thrown at the caller.'),
  theirs('require-await', { facts: ['test'] }, 'In tests, functions stand in for asynchronous ones.'),
  theirs('require-await', { facts: ['server'] }, 'A function of `\'use server\'` has to be async.'),
  theirs('require-await', { facts: ['returns-untyped'] }, 'It returns what may be a promise as far as the types say: `async` makes one shape of all ways.'),
  theirs('require-await', { facts: ['decorated'] }, 'A decorator may need the promise.'),
  theirs('require-await', { facts: ['overloads'] }, 'Overloads say what it gives.'),
  theirs('require-await', { facts: ['method', 'inherits'] }, 'A method of a class that extends or implements something: where that gives a promise, so must this one.'),
  theirs('require-await', { facts: ['method'] }, 'A method that others may call or override: somebody may count on the promise. Asked for with `checksPublic`, and then found where no type requires it; of static methods nobody is told.'),
  theirs('require-await', { facts: ['named', 'exported'] }, 'Exported: a caller elsewhere may count on the promise. Asked for with `checksPublic`, and then found.'),
  theirs('require-await', { facts: ['handed-on'] }, 'Handed on by its name: whoever gets it may need a promise.'),
  theirs('require-await', { facts: ['typed'] }, 'The type of the constant requires a promise.'),
  theirs('require-await', { facts: ['argument'] }, 'Passed where a promise is taken, or where the types do not say that none is.'),
  theirs('require-await', { facts: ['member'] }, 'A member of an object: a type, or whoever is given the object, may require a promise.'),
  theirs('require-await', { facts: ['inner'] }, 'Part of an expression that a type requires to give a promise, or that is handed on.'),
];

const executors: readonly Cause[] = [
  ours('no-async-promise-executor', {}, 'The executor is an async function under a name, given to `new Promise`: as bad as one that is written there, which is all that their rule looks at.'),
];

const atomic: readonly Cause[] = [
  ours('require-atomic-updates', { code: 'this.' }, 'A field of `this`, written from what it held before an `await`. Their rule follows names, and `this` is none.'),
  theirs('require-atomic-updates', { facts: ['test'] }, 'What a test does, it does once.'),
  theirs('require-atomic-updates', { facts: ['parameter'] }, 'A property of a parameter: whoever called knows who else has the object. The most frequent complaint about their rule.'),
  theirs('require-atomic-updates', { facts: ['local'] }, 'A local variable, or a property of what one holds: each call has its own, or the new value does not come out of the old one.'),
  theirs('require-atomic-updates', { facts: ['captured'] }, 'A variable of the function around, which runs this one once at a time, or hands the old value to a call that makes a new one.'),
  theirs('require-atomic-updates', {}, 'The new value does not come out of the old one, which was only asked whether there is one, or is put back as it was: nothing is lost.'),
];

const causes: readonly Cause[] = [...suppressed, ...floating, ...misused, ...awaitThenable, ...returnAwait, ...requireAwait, ...executors, ...atomic];
