import { isUnresolved } from '../effects/reachable.ts';
import { joinSignals, passSignal } from '../fixes/pass-signal.ts';
import { isThenable } from '../model/answers.ts';
import type { CallValue, FunctionModel, Value } from '../model/model.ts';
import type { RelatedPlace } from '../protocol/finding.ts';
import { hearsAlready, isAskedBehind, isOneOfTwoWays, ownSignal, roomFor, waitedCalls, type OwnSignal, type WaitedCall } from './support/deaf-calls.ts';
import { roleOf } from './support/file-role.ts';
import { natureBySyntax } from './support/promise-by-syntax.ts';
import type { Rule, RuleContext } from './support/rule.ts';
import { mentionsSignals } from './support/signals.ts';
import { mentionsIn, nearestSignal, scopeQuestions, type ScopedSignal } from './support/signal-scope.ts';

/** A call that would listen to the signal that is at hand, and is not given it. */
export const rule: Rule = {
  meta: {
    id: 'forward-abort-signal',
    family: 'cancellation',
    summary: 'A call that takes an AbortSignal and is not given the one at hand',
    severity: 'info',
    fix: 'offer',
    schema: { type: 'object', additionalProperties: false, properties: {} },
    defaults: {},
  },
  questions(context) {
    if (!concerns(context)) return [];
    return context.file.functions.filter(({ id }) => context.facts.functions[id]?.body.calls.some(({ isAwaited }) => isAwaited) === true || (mentionsSignals(context) && (context.facts.functions[id]?.body.calls.length ?? 0) > 0)).flatMap((one) => scopeQuestions(context, one));
  },
  check(context) {
    if (!concerns(context)) return;
    for (const one of context.file.functions) if (one.id !== 0) checkFunction(context, one);
  },
};

function concerns(context: Pick<RuleContext, 'relativePath' | 'file'>): boolean {
  return roleOf(context.relativePath, context.file) !== 'test';
}

function checkFunction(context: RuleContext, one: FunctionModel): void {
  const calls = context.facts.functions[one.id]?.body.calls ?? [];
  if (calls.length === 0 || nearestSignal(context, one, one.span.end) === undefined) return;
  const told = new Set<Value>();
  for (const waited of waitedCalls(context.file, one, calls)) {
    const signal = nearestSignal(context, one, waited.call.span.start);
    if (signal === undefined) continue;
    const own = ownSignalIn(context, waited.call);
    if (own === undefined) checkMissing(context, one, waited, signal);
    else if (!told.has(own.value)) checkOther(context, one, waited, own, signal);
    if (own !== undefined) told.add(own.value);
  }
}

function checkMissing(context: RuleContext, one: FunctionModel, waited: WaitedCall, signal: ScopedSignal): void {
  const { call, fact, isHandedOn } = waited;
  const { file, answers, targets, text } = context;
  if (call.isNew || hearsAlready(file, one, call, signal) || isAskedBehind(one, call) || isOneOfTwoWays(file, one, waited, signal)) return;
  if (isHandedOn && !isTask(context, one, call)) return;
  context.askOn([{ kind: 'signal-places', value: call.id }]);
  const room = roomFor(call, answers.signalPlaces(call.id));
  if (room.kind !== 'free') return;
  if (isUnresolved(fact)) context.askOn([{ kind: 'declaration', value: fact.calleeValue }]);
  const target = targets.targetOf(file.file, fact);
  if (target.kind === 'api' && isOnFilesOnly(target.facts)) return;
  const canPass = !signal.isOptional || room.place.takesNothing;
  const fix = canPass ? passSignal(file, text, call, room.place, signal.code) : undefined;
  const how = room.place.option === undefined ? `\`${signal.code}\`` : `\`${room.place.option === signal.code ? signal.code : `${room.place.option}: ${signal.code}`}\``;
  context.report({
    span: fact.calleeSpan,
    message: `\`${fact.name ?? 'This call'}\` takes a signal and is not given ${signal.from === 'made' ? `\`${signal.code}\`, which nobody hears` : `\`${signal.code}\``}: it goes on when that is aborted. Pass ${how} on.`,
    ...(signal.isGuessed ? { confidence: 'likely' } : {}),
    related: [declaredHere(context, signal)],
    fixes: fix === undefined ? [] : [fix],
  });
}

function isTask(context: RuleContext, one: FunctionModel, call: CallValue): boolean {
  const known = natureBySyntax(context, call, one);
  if (known !== undefined) return known === 'promise';
  context.askOn([{ kind: 'nature', value: call.id }]);
  return isThenable(context.answers.nature(call.id));
}

/** What is read or written on this machine's own disk is done before anybody gives up, and half a file is worse than a whole one. */
function isOnFilesOnly(facts: Extract<ReturnType<RuleContext['targets']['targetOf']>, { kind: 'api' }>['facts']): boolean {
  return facts?.effects !== undefined && facts.returns !== 'async-iterable' && facts.effects.length > 0 && facts.effects.every((effect) => effect.endsWith(':files'));
}

/** A signal of the function's own among the arguments and the options that are written there. */
function ownSignalIn({ file }: RuleContext, { arguments: given }: CallValue): OwnSignal | undefined {
  return given.flatMap((argument) => argument.kind === 'object' ? argument.properties.map(({ value }) => value) : [argument])
    .map((value) => ownSignal(file, value)).find((own) => own !== undefined);
}

/** A time limit alone, or a controller that nobody tells that the caller has given up. Told where the signal is made, once. */
function checkOther(context: RuleContext, one: FunctionModel, { fact }: WaitedCall, { kind, value, owner }: OwnSignal, signal: ScopedSignal): void {
  const { file, text } = context;
  if (signal.from === 'made' || signal.from === 'kept' || (owner !== undefined && owner !== one.id) || mentionsIn(file, one, signal) > 0) return;
  const fix = signal.isOptional ? undefined : joinSignals(file, text, value, signal.code);
  const name = text.slice(value.span.start, value.span.end);
  context.report({
    span: value.span,
    message: kind === 'timeout'
      ? `\`${fact.name ?? 'This call'}\` listens to a time limit alone: when \`${signal.code}\` is aborted, it goes on until then. Listen to both: \`AbortSignal.any([${signal.code}, ..])\`.`
      : `\`${fact.name ?? 'This call'}\` listens to \`${name}\`, and nobody tells it that \`${signal.code}\` is aborted. Listen to both: \`AbortSignal.any([${signal.code}, ${name}])\`.`,
    ...(signal.isGuessed ? { confidence: 'likely' } : {}),
    related: [declaredHere(context, signal)],
    fixes: fix === undefined ? [] : [fix],
  });
}

function declaredHere({ file }: RuleContext, { code, declared }: ScopedSignal): RelatedPlace {
  return { message: `\`${code}\` comes from here`, place: { file: file.file, ...declared.span } };
}
