import { blocksInCall } from '../knowledge/calls.ts';
import type { BlockingFact, Counterpart } from '../knowledge/facts.ts';
import type { CallFact, FileFacts, FunctionFacts } from '../effects/facts.ts';
import { callbacksOf, isBriefCall, type BlockingHop, type BlockingPath } from '../effects/summaries.ts';
import { promiseMethods } from '../effects/collect-body.ts';
import { isUnresolved } from '../effects/reachable.ts';
import { callCounterpart } from '../fixes/call-counterpart.ts';
import { isPureMethodName } from '../knowledge/pure-methods.ts';
import type { FunctionId } from '../model/model.ts';
import type { RelatedPlace, Remedy } from '../protocol/finding.ts';
import type { Span } from '../protocol/span.ts';
import { isCommandLineEntry, isWorkerEntry, roleOf } from './support/file-role.ts';
import { answersRequests } from './support/request-handler.ts';
import type { QuestionContext, Rule, RuleContext } from './support/rule.ts';

/** A call that stops the event loop inside an async function, directly or through synchronous helpers. */
export const rule: Rule = {
  meta: {
    id: 'no-blocking-call',
    family: 'blocking',
    summary: 'A call that blocks the event loop inside an async function, also through synchronous helpers',
    severity: 'warning',
    fix: 'offer',
    schema: { type: 'object', additionalProperties: false, properties: {} },
    defaults: {},
  },
  questions(context) {
    return unresolvedMethods(context).map((value) => ({ kind: 'declaration', value }));
  },
  check(context) {
    if (!isHotPath(context)) return;
    for (const one of context.facts.functions) if (one.isAsync && one.id !== 0) new BodyScan(context, one.id).scan(one);
  },
};

/** Start-up code, scripts, tests and workers may block: nobody else waits there. */
function isHotPath(context: QuestionContext): boolean {
  return roleOf(context.relativePath, context.file) === 'application' && !isCommandLineEntry(context.relativePath, context.text) && !isWorkerEntry(context.file);
}

/** Methods of objects whose class only the types know, as far as some known API that blocks has such a name. */
function unresolvedMethods(context: QuestionContext): readonly number[] {
  const asked = new Set<number>();
  for (const one of context.facts.functions) {
    for (const call of one.body.calls) if (isUnresolved(call) && (blockingMethodNames.test(call.name ?? '') || mayCallBack(call) || (one.isAsync && mayBeOwnMethod(call)))) asked.add(call.calleeValue);
  }
  return [...asked];
}

/** A method of an object of the project's own, whose class may block: not one of those that every object and list has. */
function mayBeOwnMethod(call: CallFact): boolean {
  return !call.isAwaited && call.receiver !== undefined && call.name !== undefined && !isPureMethodName(call.name) && !promiseMethods.has(call.name) && !methodsOfBuiltIns.has(call.name);
}

const methodsOfBuiltIns: ReadonlySet<string> = new Set([
  'add', 'append', 'apply', 'bind', 'call', 'catch', 'clear', 'debug', 'delete', 'emit', 'end', 'entries', 'error', 'exec', 'fill', 'finally', 'find', 'get', 'has', 'info', 'json', 'keys', 'log', 'match', 'matchAll', 'next', 'off',
  'on', 'once', 'pop', 'push', 'replace', 'reverse', 'send', 'set', 'shift', 'sort', 'splice', 'status', 'test', 'then', 'trace', 'unshift', 'values', 'warn',
]);

/** A method of arrays and their like that runs the function it is given: what the function does, happens here. */
function mayCallBack(call: CallFact): boolean {
  return callbackMethodNames.has(call.name ?? '') && call.arguments.some((argument) => argument.function !== undefined);
}

const callbackMethodNames: ReadonlySet<string> = new Set(['map', 'forEach', 'filter', 'flatMap', 'find', 'findIndex', 'findLast', 'some', 'every', 'reduce', 'reduceRight', 'sort', 'toSorted']);
const blockingMethodNames = /Sync$|^(?:prepare|pragma|exec|transaction)$/;

/** One async function with everything that runs during it. A class, because one finding must not be told twice. */
class BodyScan {
  readonly #context: RuleContext;
  readonly #owner: FunctionId;
  readonly #seen = new Set<FunctionId>();
  /** `this.value += 1` reads and writes at one place. */
  readonly #told = new Set<Span>();

  constructor(context: RuleContext, owner: FunctionId) {
    this.#context = context;
    this.#owner = owner;
  }

  scan(one: FunctionFacts): void {
    if (this.#seen.has(one.id)) return;
    this.#seen.add(one.id);
    for (const call of one.body.calls) this.#scanCall(call, one.id);
  }

  #scanCall(call: CallFact, inside: FunctionId): void {
    const { facts, targets } = this.#context;
    const target = targets.targetOf(facts.file, call);
    if (target.kind === 'unknown') return;
    if (target.kind === 'one-of') {
      this.#reportPath(call.calleeSpan, this.#context.summaries.callSummary(facts, call).blocks);
      return;
    }
    if (target.kind === 'function') {
      if (isCalledWhereItStands(call, target.function)) this.#scanInline(target.function);
      else this.#reportPath(call.calleeSpan, this.#context.summaries.callSummary(facts, call).blocks);
      return;
    }
    if (target.facts === undefined) return;
    const { blocks } = target.facts;
    if (blocks !== undefined && blocksInCall(target.facts, call.arguments.map((argument) => argument.shape)) === 'yes') this.#reportDirect(call, inside, target.name, blocks);
    for (const argument of callbacksOf(call, target.facts)) this.#scanCallback(argument.function, argument.isInline, argument.span);
  }

  #scanInline(one: FunctionFacts): void {
    if (!one.isAsync && !one.isGenerator) this.scan(one);
  }

  /** A callback that runs during the call: written here it is part of the function, named it is a helper. */
  #scanCallback(id: FunctionId | undefined, isInline: boolean, span: Span): void {
    const { facts, summaries } = this.#context;
    const target = facts.functions[id ?? -1];
    if (target === undefined || target.isAsync || target.isGenerator) return;
    if (isInline) this.scan(target);
    else this.#reportPath(span, withFirstHop(summaries.summaryOf({ kind: 'function', file: facts, function: target }).blocks, target, facts, span));
  }

  #reportDirect(call: CallFact, inside: FunctionId, name: string, fact: BlockingFact): void {
    if (!isWorthTelling(fact)) return;
    const { file, text } = this.#context;
    const fix = inside === this.#owner ? callCounterpart(file, text, inside, call, fact.counterpart) : undefined;
    this.#context.report({ span: call.calleeSpan, ...(call.isAwaited ? {} : this.#loudness(name)), message: `\`${name}\` blocks the event loop: ${consequence[fact.on]}. ${advice(fact)}`, fixes: fix === undefined ? [] : [fix] });
  }

  /** The callee as the code has it: a function that a module exports need not have a name. */
  #written(span: Span): string {
    const text = this.#context.text.slice(span.start, span.end).replace(/\s+/g, ' ');
    return text.length > 40 ? `…${text.slice(-39)}` : text;
  }

  #loudness(api: string): { readonly atMost?: 'info' } {
    const owner = this.#context.facts.functions[this.#owner]?.name ?? '';
    const isAlone = this.#context.packageFacts.isCommandLine && !answersRequests(this.#context.file, this.#owner);
    return isBriefCall(api) || isAlone || startUpName.test(owner) ? { atMost: 'info' } : {};
  }

  #reportPath(span: Span, path: BlockingPath | undefined): void {
    const [first, ...deeper] = path?.hops ?? [];
    if (path === undefined || first === undefined || !isWorthTelling(path.fact) || this.#told.has(span)) return;
    this.#told.add(span);
    const related: readonly RelatedPlace[] = deeper.map((hop) => ({ message: `calls \`${hop.name}\`${amongOthers(hop)} here`, place: hop.place }));
    const through = path.hops.length > 2 ? `, ${path.hops.length - 1} calls down` : '';
    const blocks = path.isCertain ? 'blocks' : 'may block';
    const who = first.among === undefined ? 'it' : `\`${first.name}\`${amongOthers(first)}`;
    const message = `\`${this.#written(span)}\` ${blocks} the event loop: ${who} ${path.hops.length === 1 ? 'is marked `@blocking`' : `calls \`${path.api}\`${through}`}. ${helperAdvice(path.fact)}`;
    this.#context.report({ span, confidence: path.isCertain ? 'proven' : 'likely', ...(path.isOnce ? { atMost: 'info' as const } : this.#loudness(path.api)), message, related, ...remedyFor(path) });
  }
}

/** A method that a call of its interface, or of a class above, may run. */
function amongOthers({ among = 1 }: BlockingHop): string {
  return among === 1 ? '' : `, one of ${among} that may run,`;
}

/** The helper that blocks, made asynchronous with its callers: where the blocking call has a counterpart that takes its place. */
function remedyFor({ hops, fact: { counterpart } }: BlockingPath): { readonly remedy?: Remedy } {
  const helper = hops.at(-2);
  const call = hops.at(-1);
  if (helper === undefined || call === undefined || counterpart?.shape !== 'same' || counterpart.path.includes('.')) return {};
  return { remedy: { title: `Make \`${helper.name}\` async, with its callers`, place: call.place } };
}

/** Computing that no other thread would take over (signing a token, parsing) is as slow with an await. */
function isWorthTelling(fact: BlockingFact): boolean {
  return fact.on !== 'cpu' || fact.counterpart !== undefined;
}

/** While a program starts, nobody waits for its event loop yet. */
const startUpName = /(?:^|[.#])(?:main|start|startUp|startServer|restartServer|createServer|listen|bootstrap|boot|init|initialize|initialise|setup|setUp)$/;

function isCalledWhereItStands(call: CallFact, target: FunctionFacts): boolean {
  return call.calleeSpan.start === target.span.start && call.calleeSpan.end === target.span.end;
}

function withFirstHop(path: BlockingPath | undefined, target: FunctionFacts, facts: FileFacts, span: Span): BlockingPath | undefined {
  return path === undefined ? undefined : { ...path, hops: [{ name: target.name, place: { file: facts.file, ...span } }, ...path.hops] };
}

const consequence: Readonly<Record<BlockingFact['on'], string>> = {
  io: 'nothing else runs until it is done',
  cpu: 'nothing else runs while it computes',
  wait: 'nothing else runs while it waits',
};

function advice(fact: BlockingFact): string {
  const { counterpart } = fact;
  if (counterpart === undefined) return fact.advice === undefined ? 'Move it to a worker, or out of the async path.' : `${capitalized(fact.advice)}.`;
  if (counterpart.shape === 'same' || counterpart.note === undefined) return `Use \`await ${counterpart.path}(..)\`${whence(counterpart)}.`;
  return `Use ${nameOf(counterpart)}${whence(counterpart)}: ${counterpart.note}.`;
}

function helperAdvice(fact: BlockingFact): string {
  const { counterpart } = fact;
  return counterpart === undefined ? 'Keep it out of async code, or move it to a worker.' : `Make it async with ${nameOf(counterpart)}${whence(counterpart)}.`;
}

/** Counterparts that take a callback are awaited behind `util.promisify`. */
function nameOf({ module, path, takesCallback }: Counterpart): string {
  const name = path === 'default' ? module.slice(module.lastIndexOf('/') + 1) : path;
  return takesCallback === true ? `\`promisify(${name})\`` : `\`${name}\``;
}

function whence(counterpart: Counterpart): string {
  return counterpart.module === 'global' ? '' : ` from \`${counterpart.module}\``;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
