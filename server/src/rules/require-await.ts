import { makeSynchronous } from '../fixes/make-synchronous.ts';
import { isThenable, type Question } from '../model/answers.ts';
import type { FunctionModel } from '../model/model.ts';
import type { Fix } from '../protocol/finding.ts';
import type { Span } from '../protocol/span.ts';
import { roleOf } from './support/file-role.ts';
import { mayBePromise } from './support/may-be.ts';
import { needlessAsync, type AsyncRole, type NeedlessAsync } from './support/needless-async.ts';
import type { QuestionContext, Rule, RuleContext } from './support/rule.ts';

export interface RequireAwaitOptions {
  readonly checksPublic: boolean;
}

/** An async function that waits for nothing and that nothing requires to give a promise. */
export const rule: Rule<RequireAwaitOptions> = {
  meta: {
    id: 'require-await',
    family: 'await',
    summary: 'An async function that awaits nothing, and that nothing requires to give a promise',
    severity: 'hint',
    fix: 'offer',
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: {
        checksPublic: { type: 'boolean', description: 'Report also exported functions and methods that are not private, whose callers and overrides may need a promise.' },
      },
    },
    defaults: { checksPublic: false },
  },
  questions(context) {
    return candidates(context).flatMap((found) => {
      const results = found.results.map((value) => ({ value, may: mayBePromise(context, value, found.one) }));
      if (results.some(({ may }) => may === 'yes')) return [];
      return [...results.flatMap(({ value, may }): readonly Question[] => may === 'ask' ? [{ kind: 'nature', value: value.id }] : []), ...questionsAbout(found.role)];
    });
  },
  check(context) {
    for (const found of candidates(context)) {
      if (isNeedless(context, found)) report(context, found, makeSynchronous(context.file, context.text, found));
    }
  },
};

type Context = QuestionContext<RequireAwaitOptions>;

/** In tests, functions stand in for asynchronous ones. */
function candidates(context: Context): readonly NeedlessAsync[] {
  if (roleOf(context.relativePath, context.file) === 'test') return [];
  return needlessAsync(context.file, context.text).filter(({ role }) => context.options.checksPublic || isPrivate(role));
}

function isPrivate(role: AsyncRole): boolean {
  switch (role.kind) {
    case 'named': return !role.isExported;
    case 'method': return role.isPrivate;
    case 'inline': return true;
  }
}

function questionsAbout(role: AsyncRole): readonly Question[] {
  switch (role.kind) {
    case 'named': return role.value === undefined ? [] : [{ kind: 'expected', value: role.value.id }];
    case 'inline': return [{ kind: 'expected', value: role.value.id }];
    case 'method': return [{ kind: 'overriding', value: role.owner.id }];
  }
}

function isNeedless(context: RuleContext<RequireAwaitOptions>, { one, role, results }: NeedlessAsync): boolean {
  return results.every((value) => {
    const may = mayBePromise(context, value, one);
    if (may !== 'ask') return may === 'no';
    const nature = context.answers.nature(value.id);
    return nature !== 'unknown' && !isThenable(nature);
  }) && !isRequired(context, one, role);
}

/** By the type that a place expects, or by a method of this name in what the class extends or implements. */
function isRequired({ answers }: RuleContext<RequireAwaitOptions>, one: FunctionModel, role: AsyncRole): boolean {
  switch (role.kind) {
    case 'named': return role.value !== undefined && ['promise', 'unknown'].includes(answers.expected(role.value.id));
    case 'inline': return !['nothing', 'other'].includes(answers.expected(role.value.id));
    case 'method': return answers.overriding(role.owner.id)?.has(one.nameSpan.start) !== false;
  }
}

function report(context: RuleContext<RequireAwaitOptions>, { one, role }: NeedlessAsync, fix: Fix | undefined): void {
  const name = one.name === 'anonymous' || role.kind === 'inline' ? 'This function' : `\`${one.name}\``;
  const next = isPrivate(role) ? 'Remove `async`.' : 'Remove `async`, unless a caller needs a promise.';
  context.report({ span: keywordSpan(context.text, one), message: `${name} awaits nothing: \`async\` only puts what it returns into a promise, for which its callers have to wait. ${next}`, fixes: fix === undefined ? [] : [fix] });
}

function keywordSpan(text: string, one: FunctionModel): Span {
  const index = text.slice(one.span.start, one.bodySpan.start).search(/\basync\b/);
  return index < 0 ? one.nameSpan : { start: one.span.start + index, end: one.span.start + index + 'async'.length };
}
