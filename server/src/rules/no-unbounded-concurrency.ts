import { codeAt } from '../effects/code-text.ts';
import { joinsIn } from '../effects/joins.ts';
import { isKnownToBeFew } from '../effects/list-size.ts';
import { mappedJoin, type MappedJoin } from '../effects/mapped-joins.ts';
import { reachableFrom, unresolvedCallees } from '../effects/reachable.ts';
import { boundedForms } from '../fixes/bounded/forms.ts';
import type { FileModel, FunctionId, Value } from '../model/model.ts';
import { isCommandLineEntry, roleOf } from './support/file-role.ts';
import { isLimited } from './support/limited-tasks.ts';
import { openedBy } from './support/opened.ts';
import type { QuestionContext, Rule, RuleContext } from './support/rule.ts';

export interface UnboundedOptions {
  readonly atOnce: number;
}

/** A task per item of a list of any length, all at once, each with a connection, file or process of its own. */
export const rule: Rule<UnboundedOptions> = {
  meta: {
    id: 'no-unbounded-concurrency',
    family: 'sequential',
    summary: 'A connection, file or process for each item of a list of any length, all opened at once',
    severity: 'info',
    fix: 'offer',
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: { atOnce: { type: 'integer', minimum: 1, description: 'How many tasks the fix lets run at once; a list that is counted out with no more is not reported.' } },
    },
    defaults: { atOnce: 10 },
  },
  questions(context) {
    const roots = candidatesIn(context).map(({ callback }) => callback);
    return [...unresolvedCallees(context.facts, roots)].map((value) => ({ kind: 'declaration', value }));
  },
  check(context) {
    for (const candidate of candidatesIn(context)) checkCandidate(context, candidate);
  },
};

function candidatesIn(context: QuestionContext<UnboundedOptions>): readonly MappedJoin[] {
  const { file } = context;
  if (roleOf(context.relativePath, file) !== 'application' || isCommandLineEntry(context.relativePath, context.text)) return [];
  return joinsIn(file).flatMap((join) => {
    const found = mappedJoin(file, join);
    return found === undefined || isKnownToBeFew(file, found.items, context.options.atOnce) || isLimited(file.file, context.facts, context.targets, found.callback) ? [] : [found];
  });
}

function checkCandidate(context: RuleContext<UnboundedOptions>, candidate: MappedJoin): void {
  const { facts, summaries, text } = context;
  const target = facts.functions[candidate.callback];
  if (target === undefined) return;
  const { world, waits } = summaries.summaryOf({ kind: 'function', file: facts, function: target });
  const opened = waits ? openedBy(world) : undefined;
  if (opened === undefined || (opened === 'a file' && (isHandedIn(context.file, candidate.items) || onlyAsksAboutFiles(context, candidate.callback)))) return;
  context.report({
    span: candidate.map.callee.span,
    message: `For each item of ${codeAt(text, candidate.items.span)} ${opened} is opened, all at once, however many there are. Bound how many run at the same time.`,
    fixes: boundedForms(context.file, text, candidate, context.options.atOnce, context.packageFacts.dependencies),
  });
}

/** The caller has named the files, and knows how many. */
function isHandedIn(file: FileModel, items: Value): boolean {
  if (items.kind === 'call' && items.callee.kind === 'member') return isHandedIn(file, items.callee.object);
  return items.kind === 'binding' && file.bindings[items.binding]?.kind === 'parameter';
}

/** `stat`, `access`, `mkdir`: no file stays open, and a few threads take one after another. */
function onlyAsksAboutFiles({ facts, summaries }: RuleContext<UnboundedOptions>, callback: FunctionId): boolean {
  const calls = [...reachableFrom(facts, [callback])].flatMap((id) => facts.functions[id]?.body.calls ?? []);
  return calls.every((call) => {
    const target = summaries.targetOf(facts, call);
    if (target.kind === 'function' && target.file === facts) return true;
    const { world } = summaries.callSummary(facts, call);
    const touchesFiles = world.has('reads:files') || world.has('writes:files');
    return !touchesFiles || (target.kind === 'api' && briefCall.test(target.path));
  });
}

const briefCall = /(?:^|\.)(?:l?stat|access|exists|pathExists|mkdir|mkdirp|ensureDir|realpath|readlink|rm|rmdir|unlink|remove|rename|symlink|link|chmod|chown|utimes)$/;
