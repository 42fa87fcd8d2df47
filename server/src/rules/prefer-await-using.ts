import { awaitUsing } from '../fixes/await-using.ts';
import type { HoldFact } from '../knowledge/facts.ts';
import type { Disposal, Question } from '../model/answers.ts';
import type { FunctionModel, Step, Value } from '../model/model.ts';
import { parentsOf } from '../model/parents.ts';
import { lastName } from '../model/references.ts';
import { walkBlocks } from '../model/walk.ts';
import type { Fix } from '../protocol/finding.ts';
import { isCommandLineEntry, roleOf } from './support/file-role.ts';
import { heldResources, type HeldResource } from './support/held-resources.ts';
import { findLeak, type Leak } from './support/release-paths.ts';
import type { QuestionContext, Rule, RuleContext } from './support/rule.ts';

interface UsingOptions {
  readonly onlyLeaks: boolean;
}

/** Something that is held and given back by hand, on some ways only, or in a `finally` that `await using` stands for. */
export const rule: Rule<UsingOptions> = {
  meta: {
    id: 'prefer-await-using',
    family: 'iteration',
    summary: 'A file, connection, lock or browser that some way leaves open, or that is closed by hand where `await using` serves',
    severity: 'info',
    fix: 'offer',
    schema: {
      type: 'object', additionalProperties: false,
      properties: { onlyLeaks: { type: 'boolean', description: 'Report only what some way leaves open, and no `finally` that `await using` could stand for.' } },
    },
    defaults: { onlyLeaks: false },
  },
  questions(context) {
    return resourcesIn(context).flatMap(({ resource: { acquired } }): readonly Question[] => [{ kind: 'type-names', value: acquired.id }, { kind: 'disposal', value: acquired.id }]);
  },
  check(context) {
    for (const { one, resource } of resourcesIn(context)) checkResource(context, one, resource);
  },
};

function resourcesIn({ relativePath, file }: QuestionContext): readonly { readonly one: FunctionModel; readonly resource: HeldResource }[] {
  if (roleOf(relativePath, file) !== 'application') return [];
  return file.functions.filter(({ id }) => id !== 0).flatMap((one) => heldResources(file, one).map((resource) => ({ one, resource })));
}

function checkResource(context: RuleContext<UsingOptions>, one: FunctionModel, found: HeldResource): void {
  const { file, text, answers } = context;
  const disposal = answers.disposal(found.acquired.id);
  const hold = holdOf(context, found, disposal);
  const isGivenBack = found.releases.some(({ name }) => hold?.givenBackBy.includes(name) === true);
  const releases = found.releases.filter(({ name }) => hold?.givenBackBy.includes(name) === true || hold?.alsoEndedBy?.includes(name) === true);
  if (hold === undefined || !isGivenBack || found.uses.some(({ kind }) => kind === 'handed-over') || isPartOfAnother(context, one, found)) return;
  const resource = { ...found, releases };
  const leak = findLeak(file, one, resource, hold.failsWhenBroken === true);
  const fix = fixFor(context, one, resource, hold, disposal);
  if (leak !== undefined && !(leak.kind === 'fails' && isCommandLineEntry(file.file, text))) reportLeak(context, one, resource, leak, fix, disposal);
  else if (leak === undefined && fix !== undefined && !context.options.onlyLeaks && releases.every(({ call }) => isInFinally(one, call))) reportFinally(context, resource, fix, disposal);
}

/**
 * By what is known of its type; types of one's own, and of packages that are not known, say with a symbol that they are to be
 * disposed of. What their own methods do when they fail, such as closing themselves, is not known.
 */
function holdOf({ answers, knowledge }: RuleContext<UsingOptions>, { acquired, releases }: HeldResource, disposal: Disposal): HoldFact | undefined {
  const names = answers.typeNames(acquired.id).flat();
  const known = names.map(({ name, from, where }) => from === 'file' ? undefined : knowledge.holdOf(from === 'lib' ? 'global' : where, name)).find((hold) => hold !== undefined);
  if (known !== undefined || disposal.by === undefined || disposal.isStream || !names.some(({ from, where }) => from === 'file' || (from === 'package' && !isOfNode(where)))) return known;
  return { givenBackBy: releases.map(({ name }) => name).filter((name) => closing.has(name)), failsWhenBroken: true };
}

/** What a type with a symbol of disposal calls the same thing. */
const closing: ReadonlySet<string> = new Set(['close', 'release', 'dispose', 'disconnect', 'destroy']);

/** Sockets, servers, workers, child processes: they end with what they are for. */
function isOfNode(module: string): boolean {
  return /^(?:node:.*|net|tls|http2?|https|stream(?:\/.*)?|child_process|worker_threads|timers(?:\/.*)?|events|fs(?:\/.*)?|dgram|cluster|inspector(?:\/.*)?|perf_hooks|async_hooks|diagnostics_channel|zlib|crypto|process|buffer|repl|tty)$/.test(module);
}

/** A page of a browser that this function closes is closed with it. */
function isPartOfAnother({ file }: RuleContext<UsingOptions>, one: FunctionModel, { acquired }: HeldResource): boolean {
  let root = acquired.kind === 'await' ? acquired.operand : acquired;
  while (root.kind === 'call' || root.kind === 'member' || root.kind === 'await') root = root.kind === 'call' ? root.callee : root.kind === 'member' ? root.object : root.operand;
  return root.kind === 'binding' && heldResources(file, one).some(({ binding }) => binding.id === root.binding);
}

function fixFor(context: RuleContext<UsingOptions>, one: FunctionModel, { binding, releases, uses }: HeldResource, hold: HoldFact, disposal: Disposal): Fix | undefined {
  const { by } = disposal;
  const isSame = releases.every(({ call, name }) => name === hold.disposedAs && call.arguments.length === 0 && (by === 'dispose' || name === 'release' || isAwaited(one, call)));
  if (by === undefined || !isSame || !maySay(context, disposal) || uses.some(({ kind }) => kind !== 'borrowed')) return undefined;
  return awaitUsing(context.file, context.text, one, { binding: binding.id, releases: releases.map(({ call }) => call), by });
}

function isAwaited(one: FunctionModel, call: Value): boolean {
  return parentsOf(one).parentOf(call)?.kind === 'await';
}

/** TypeScript writes helpers for older targets, which need a Node that knows the symbols. JavaScript runs as it is. */
function maySay({ file: { language, bindings }, packageFacts: { oldestNode = 0 } }: RuleContext<UsingOptions>, { syntax }: Disposal): boolean {
  if (bindings.some(({ kind }) => kind === 'using')) return true;
  if (language === 'js' || language === 'jsx') return oldestNode >= 24;
  return syntax === 'yes' || (syntax === 'helpers' && oldestNode >= 20);
}

function isInFinally(one: FunctionModel, { span }: Value): boolean {
  let isInside = false;
  walkBlocks(one.body, ({ steps }) => {
    if (steps.some((step) => hasInFinalizer(step, span))) isInside = true;
  });
  return isInside;
}

function hasInFinalizer(step: Step, { start, end }: Value['span']): boolean {
  return step.kind === 'try' && step.finalizer !== undefined && step.finalizer.span.start <= start && end <= step.finalizer.span.end;
}

function reportLeak(context: RuleContext<UsingOptions>, one: FunctionModel, { binding, releases }: HeldResource, leak: Leak, fix: Fix | undefined, disposal: Disposal): void {
  const { file } = context;
  const { name } = binding;
  const gives = releases.map((release) => release.name === '()' ? `\`${name}()\`` : `\`${name}.${release.name}()\``);
  const call = [...new Set(gives)].join(' or ');
  const cause = leak.cause === undefined ? undefined : lastName(file, leak.cause.kind === 'await' ? leak.cause.operand : leak.cause);
  const what = leak.kind === 'leaves'
    ? `One way through \`${one.name}\` ends without ${call}: \`${name}\` is then held for good.`
    : `When ${cause === undefined ? 'what is awaited here' : `\`${cause}\``} rejects, ${call} is never called, and \`${name}\` is held for good.`;
  context.report({
    span: binding.span,
    message: `${what} ${advice(context, releases, disposal)}`,
    related: leak.at === undefined ? [] : [{ message: leak.kind === 'leaves' ? 'this way ends without it' : 'this may reject', place: { file: file.file, ...leak.at } }],
    fixes: fix === undefined ? [] : [fix],
  });
}

function advice(context: RuleContext<UsingOptions>, releases: HeldResource['releases'], disposal: Disposal): string {
  if (releases.some(({ name }) => name === 'rollback' || name === 'commit')) return 'Roll it back in a `catch` around what follows.';
  return disposal.by !== undefined && maySay(context, disposal) ? `Declare it with \`${keywordOf(disposal)}\`.` : 'Give it back in a `finally`.';
}

function keywordOf({ by }: Disposal): string {
  return by === 'dispose' ? 'using' : 'await using';
}

function reportFinally(context: RuleContext<UsingOptions>, { binding }: HeldResource, fix: Fix, disposal: Disposal): void {
  context.report({
    span: binding.span,
    message: `\`${binding.name}\` can be disposed of: \`${keywordOf(disposal)} ${binding.name}\` does what this \`finally\` does, and stands where it is opened.`,
    fixes: [fix],
  });
}
