import type { CallFact } from '../effects/facts.ts';
import { isUnresolved } from '../effects/reachable.ts';
import { addTimeout } from '../fixes/add-timeout.ts';
import { findValue } from '../model/find.ts';
import type { CallValue, FunctionModel, ObjectValue } from '../model/model.ts';
import type { TimeLimitFact } from '../knowledge/facts.ts';
import { roleOf } from './support/file-role.ts';
import type { Rule, RuleContext } from './support/rule.ts';

/** What the quick fix writes. How long is too long, whoever takes it knows. */
const usualLimitMs = 10_000;

/** A request over the network that waits for ever when nobody answers. */
export const rule: Rule = {
  meta: {
    id: 'require-timeout',
    family: 'cancellation',
    summary: 'A request over the network without a time limit or a signal',
    severity: 'off',
    fix: 'offer',
    schema: { type: 'object', additionalProperties: false, properties: {} },
    defaults: {},
  },
  questions({ file, facts, relativePath }) {
    if (roleOf(relativePath, file) === 'test') return [];
    return facts.functions.flatMap(({ body }) => body.calls.filter((call) => isUnresolved(call) && /^(?:fetch|get|post|put|patch|delete|head|request|stream)$/.test(call.name ?? ''))).map(({ calleeValue }) => ({ kind: 'declaration', value: calleeValue }));
  },
  check(context) {
    if (roleOf(context.relativePath, context.file) === 'test') return;
    for (const one of context.file.functions) for (const call of context.facts.functions[one.id]?.body.calls ?? []) checkCall(context, one, call);
  },
};

function checkCall(context: RuleContext, one: FunctionModel, call: CallFact): void {
  const target = context.targets.targetOf(context.file.file, call);
  const limit = target.kind === 'api' ? target.facts?.timeLimit : undefined;
  if (target.kind !== 'api' || limit === undefined) return;
  const value = findValue(one, call.value)?.value;
  if (value?.kind !== 'call' || isLimited(context, value, limit)) return;
  const fix = limit.options.includes('signal') ? addTimeout(context.file, context.text, value, limit.argument, usualLimitMs) : undefined;
  context.report({
    span: call.calleeSpan,
    message: `\`${target.name}\` waits for ever when nobody answers. Give it a time limit: \`${limit.options.includes('signal') ? 'signal: AbortSignal.timeout(ms)' : 'timeout: ms'}\`.`,
    fixes: fix === undefined ? [] : [fix],
  });
}

/** Options that cannot be read count as ones that set a limit. */
function isLimited({ file }: RuleContext, { arguments: given }: CallValue, { argument, options }: TimeLimitFact): boolean {
  if (given.some(({ kind }) => kind === 'spread')) return true;
  const last = given[argument];
  if (last === undefined) return given.some((one) => one.kind !== 'literal' && one.kind !== 'template' && one.kind !== 'binary' && mayHoldOptions(file, one));
  const literal = last.kind === 'object' ? last : undefined;
  return literal === undefined || hasOption(literal, options);
}

/** `fetch(request)`: a request made elsewhere may have a signal. */
function mayHoldOptions(file: RuleContext['file'], value: CallValue['arguments'][number]): boolean {
  if (value.kind !== 'binding') return value.kind === 'object';
  return /^(?:req|request|options|config|init)$/i.test(file.bindings[value.binding]?.name ?? '');
}

function hasOption({ properties }: ObjectValue, options: readonly string[]): boolean {
  return properties.some(({ name, value }) => value.kind === 'spread' || name === undefined || options.includes(name));
}
