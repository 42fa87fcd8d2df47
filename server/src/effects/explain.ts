import type { Resource, WorldEffect } from '../knowledge/facts.ts';
import type { Step } from '../model/model.ts';
import type { ExplainedWait } from '../protocol/explained-wait.ts';
import type { Span } from '../protocol/span.ts';
import type { SerialReason } from '../protocol/task-graph.ts';
import { awaitedInCode, codeAt } from './code-text.ts';
import { callNamed, memoryName, placeOfLocation, useOf, writeOf, type Narrator } from './evidence.ts';
import type { AwaitAfter, TurnsInOrder, Wait, WaitReason } from './waits.ts';

/**
 * Why something waits, as a clause that follows "because", with the dependency or hazard, the name from the code and
 * the place that says so. Command line, hover and graph all tell these words.
 */
export function explainWait(narrator: Narrator, wait: Wait): ExplainedWait {
  const { file: { file }, text } = narrator;
  const { first, second: name } = namesOf(text, wait);
  const after = wait.kind === 'await' ? { after: { name: first, place: { file, ...wait.after.span } } } : {};
  const base = { kind: wait.kind, place: { file, ...wait.await.span }, name, ...after } as const;
  const begin = wait.kind === 'await' ? `${name} waits for ${first}` : `Every turn of the loop waits for ${name} of the turn before`;
  if (wait.reason === undefined) return { ...base, because: { text: nothingFound }, message: `${begin}, although ${nothingFound}.` };
  const { reason, clause, span } = wait.kind === 'await' ? tellAwait(narrator, wait, wait.reason) : tellTurns(narrator, wait, wait.reason);
  return { ...base, reason, because: { text: clause, place: { file, ...span } }, message: `${begin} because ${clause}.` };
}

const nothingFound = 'nothing was found that forces the order';

/** What waits and what it waits for, as written; with their arguments when they are called the same. */
function namesOf(text: string, wait: Wait): { readonly first: string; readonly second: string } {
  const second = awaitedInCode(text, wait.await);
  const first = wait.kind === 'await' ? awaitedInCode(text, wait.after) : second;
  if (wait.kind === 'turns' || first !== second) return { first, second };
  return { first: codeAt(text, wait.after.operand.span), second: codeAt(text, wait.await.operand.span) };
}

interface Told {
  readonly reason: SerialReason;
  readonly clause: string;
  readonly span: Span;
}

/** `subject` does, to `object`: the two ends of the sentence, and where the later one stands. */
interface Ends {
  readonly first: string;
  readonly second: string;
  readonly firstStep: Step;
  readonly secondStep: Step;
  readonly firstSpan: Span;
  readonly secondSpan: Span;
}

function tellAwait(narrator: Narrator, wait: AwaitAfter, reason: WaitReason): Told {
  const { text } = narrator;
  const ends: Ends = {
    ...namesOf(text, wait), firstStep: wait.afterStep, secondStep: wait.step,
    firstSpan: wait.after.operand.span, secondSpan: wait.await.operand.span,
  };
  return tell(narrator, ends, reason);
}

function tellTurns(narrator: Narrator, { await: awaited, step }: TurnsInOrder, reason: NonNullable<TurnsInOrder['reason']>): Told {
  const { file, text } = narrator;
  const name = awaitedInCode(text, awaited);
  const head: Span = { start: step.span.start, end: step.body.span.start };
  switch (reason.kind) {
    case 'open-end': return { reason: { kind: 'control', text: 'the loop' }, clause: 'whether there is a next turn is found out on the way', span: step.test?.span ?? step.iterable?.span ?? head };
    case 'batches': return { reason: { kind: 'control', text: 'the loop' }, clause: 'each turn is a batch, and its size a limit that is meant', span: head };
    case 'early-exit': return { reason: { kind: 'control', text: firstWords(text, reason.step.span) }, clause: `${codeAt(text, { ...reason.step.span, end: endOfLine(text, reason.step.span) })} decides about the turns behind it`, span: reason.step.span };
    case 'carried': {
      const variable = file.bindings[reason.binding]?.name ?? '';
      return { reason: { kind: 'data', name: variable }, clause: `a turn goes on from what the turn before left in \`${variable}\``, span: useOf(step, reason.binding) ?? head };
    }
    case 'shared-write': {
      const memory = memoryName(narrator, reason.location);
      return { reason: { kind: 'shared-write', name: memory.plain }, clause: `every turn changes ${memory.quoted}`, span: placeOfLocation(narrator, step, reason.location) ?? awaited.operand.span };
    }
    case 'effect-order': return { reason: { kind: 'effect-order', resource: resourceOf(reason.first) }, clause: `every turn ${effectWords(reason.first)}, and the order of that can be seen`, span: awaited.operand.span };
    case 'same-receiver': return { reason: { kind: 'same-receiver', name: reason.name }, clause: `every turn uses \`${reason.name}\`, which does one thing at a time`, span: awaited.operand.span };
    case 'blocks': return { reason: { kind: 'thread' }, clause: `\`${reason.api}\` blocks in every turn, and at once all turns would block before anybody hears that one failed`, span: callNamed(step, reason.api, narrator) ?? awaited.operand.span };
    case 'unheard': return { reason: { kind: 'failure', resource: 'the process' }, clause: 'a task may fail in it with nobody to hear it, and the turns behind one that fails would start theirs, too', span: awaited.operand.span };
    case 'no-wait': return { reason: { kind: 'thread' }, clause: `${name} starts nothing that could run at once with another turn`, span: awaited.operand.span };
    case 'guard': return { reason: { kind: 'control', text: reason.name }, clause: `\`${reason.name}\` decides whether the turns behind it may run`, span: callNamed(step, reason.name, narrator) ?? awaited.operand.span };
    default: return tell(narrator, { first: name, second: name, firstStep: step, secondStep: step, firstSpan: awaited.operand.span, secondSpan: awaited.operand.span }, reason);
  }
}

function tell(narrator: Narrator, ends: Ends, reason: WaitReason): Told {
  const { file, text } = narrator;
  const { first, second, firstStep, secondStep, firstSpan, secondSpan } = ends;
  switch (reason.kind) {
    case 'data': {
      const name = file.bindings[reason.binding]?.name ?? '';
      return { reason: { kind: 'data', name }, clause: dataClause(ends, reason.binding, name), span: useOf(secondStep, reason.binding) ?? writeOf(secondStep, reason.binding) ?? secondSpan };
    }
    case 'made-between': {
      const name = file.bindings[reason.binding]?.name ?? '';
      return { reason: { kind: 'data', name }, clause: `it uses \`${name}\`, which is made from what ${first} gives`, span: reason.step.span };
    }
    case 'operand': return { reason: { kind: 'data', name: plain(first) }, clause: `it uses what ${first} gives`, span: firstSpan };
    case 'one-expression': return { reason: { kind: 'control', text: 'one expression' }, clause: `it stands in one expression with ${first}, which runs from left to right`, span: secondSpan };
    case 'shared-write': {
      const memory = memoryName(narrator, reason.location);
      return { reason: { kind: 'shared-write', name: memory.plain }, clause: `both have to do with ${memory.quoted}, and one of them changes it`, span: placeOfLocation(narrator, secondStep, reason.location) ?? secondSpan };
    }
    case 'same-receiver': return { reason: { kind: 'same-receiver', name: reason.name }, clause: `both use \`${reason.name}\`, which does one thing at a time`, span: secondSpan };
    case 'effect-order': return {
      reason: { kind: 'effect-order', resource: resourceOf(reason.second) },
      clause: reason.first === reason.second ? `both ${effectWords(reason.first, 'plural')}, and the order of that can be seen` : `${first} ${effectWords(reason.first)} and ${second} ${effectWords(reason.second)}: their order can be seen`, span: secondSpan,
    };
    case 'failure-stops': return { reason: { kind: 'failure', resource: resourceOf(reason.effect) }, clause: `it ${effectWords(reason.effect)}, which must not happen when ${first} fails`, span: secondSpan };
    case 'failure-leaves': return { reason: { kind: 'failure', resource: reason.effect === undefined ? 'shared memory' : resourceOf(reason.effect) }, clause: `${first} ${reason.effect === undefined ? 'changes shared memory' : effectWords(reason.effect)}, which must be over when ${second} fails`, span: firstSpan };
    case 'changes-meanwhile': return { reason: { kind: 'failure', resource: reason.effect === undefined ? 'shared memory' : resourceOf(reason.effect) }, clause: `a task that nobody has waited for yet ${reason.effect === undefined ? 'changes shared memory' : effectWords(reason.effect)} meanwhile`, span: secondSpan };
    case 'guard': return { reason: { kind: 'control', text: reason.name }, clause: `\`${reason.name}\` decides whether what follows may run`, span: callNamed(firstStep, reason.name, narrator) ?? firstSpan };
    case 'throws-early': return { reason: { kind: 'control', text: reason.name }, clause: `\`${reason.name}\` can throw before there is a promise, and ${first} would then run with nobody to hear it`, span: callNamed(secondStep, reason.name, narrator) ?? secondSpan };
    case 'delay': return { reason: { kind: 'delay' }, clause: 'one of them waits on purpose', span: secondSpan };
    case 'blocks': return { reason: { kind: 'thread' }, clause: `it calls \`${reason.api}\`, which blocks, and a failure of ${first} would only be heard after that`, span: callNamed(secondStep, reason.api, narrator) ?? secondSpan };
    case 'unheard': return { reason: { kind: 'failure', resource: 'the process' }, clause: `a task may fail in it with nobody to hear it, which must not happen when ${first} fails`, span: secondSpan };
    case 'no-wait': return { reason: { kind: 'thread' }, clause: `one of them starts nothing that could run meanwhile, so nothing would be won`, span: secondSpan };
    case 'unknown-call': return { reason: { kind: 'unknown-call', name: reason.name }, clause: unknownClause(reason), span: callNamed(secondStep, reason.name, narrator) ?? callNamed(firstStep, reason.name, narrator) ?? secondSpan };
    case 'exit-between': return { reason: { kind: 'control', text: firstWords(text, reason.step.span) }, clause: `${codeAt(text, headOf(reason.step))} between them may leave first`, span: headOf(reason.step) };
    case 'between': return { reason: { kind: 'control', text: firstWords(text, reason.step.span) }, clause: `${codeAt(text, headOf(reason.step))} stands between them and has to stay there`, span: headOf(reason.step) };
    case 'inside': return { reason: { kind: 'control', text: firstWords(text, headOf(reason.step)) }, clause: `whether it runs is decided by ${codeAt(text, headOf(reason.step))}`, span: headOf(reason.step) };
    case 'after-inside': return { reason: { kind: 'control', text: firstWords(text, headOf(reason.step)) }, clause: `whether ${first} runs is decided by ${codeAt(text, headOf(reason.step))}`, span: headOf(reason.step) };
    case 'on-failure': return { reason: { kind: 'control', text: 'catch' }, clause: 'it only runs when something in the `try` fails', span: headOf(reason.step) };
    case 'at-the-end': return { reason: { kind: 'control', text: 'finally' }, clause: 'a `finally` runs when all before it is over', span: headOf(reason.step) };
    case 'handler': return { reason: { kind: 'control', text: 'try' }, clause: handlerClause(ends, reason.step), span: { start: reason.step.span.start, end: reason.step.span.start + 'try'.length } };
  }
}

function unknownClause({ name, implementations }: Extract<WaitReason, { kind: 'unknown-call' }>): string {
  return implementations === undefined ? `what \`${name}\` does is not known` : `\`${name}\` has ${implementations} implementations, more than are followed`;
}

/** Which way the data goes: from the earlier one to the later one, or the later one overwrites it. */
function dataClause({ first, firstStep, secondStep, secondSpan }: Ends, binding: number, name: string): string {
  if (writeOf(firstStep, binding) === undefined) return `it changes \`${name}\`, which ${first} uses`;
  const use = useOf(secondStep, binding);
  if (use === undefined) return `both give \`${name}\` a value`;
  const isOwn = secondSpan.start <= use.start && use.end <= secondSpan.end;
  return `${isOwn ? 'it' : 'the statement around it'} uses \`${name}\`, which ${first} gives`;
}

function handlerClause({ first, second, firstSpan, secondSpan }: Ends, step: Extract<Step, { kind: 'try' }>): string {
  const [holdsFirst, holdsSecond] = [firstSpan, secondSpan].map((span) => step.span.start <= span.start && span.end <= step.span.end);
  if (holdsFirst && holdsSecond) return 'the handler or finalizer around them can tell which one failed';
  return holdsSecond ? `a \`try\` hears of it when ${second} fails, but not when ${first} does` : `a \`try\` hears of it when ${first} fails, but not when ${second} does`;
}

/** From the start of a step to its body: `if (..)`, `for (..)`; a whole step on its first line otherwise. */
function headOf(step: Step): Span {
  switch (step.kind) {
    case 'branch': return { start: step.span.start, end: step.test.span.end + 1 };
    case 'switch': return { start: step.span.start, end: step.subject.span.end + 1 };
    case 'loop': return { start: step.span.start, end: Math.max(step.span.start, step.body.span.start - 1) };
    case 'try': return { start: step.span.start, end: step.span.start + 'try'.length };
    default: return step.span;
  }
}

const resourceWords = {
  files: 'files', network: 'the network', database: 'the database', process: 'processes', console: 'the console', clock: 'the clock', random: 'random numbers',
  environment: 'the environment', dom: 'the page', storage: 'storage', receiver: 'its object', arguments: 'its arguments', unknown: 'something unknown',
} satisfies Record<Resource, string>;

function resourceOf(effect: WorldEffect): string {
  return resourceWords[effect.slice(effect.indexOf(':') + 1) as Resource];
}

function effectWords(effect: WorldEffect, number: 'singular' | 'plural' = 'singular'): string {
  const verb = effect.startsWith('writes:') ? (effect.endsWith(':network') ? 'send' : 'change') : 'read';
  const object = verb === 'send' ? 'something over the network' : effect === 'writes:console' ? 'what stands on the console' : resourceOf(effect);
  return `${verb}${number === 'singular' ? 's' : ''} ${object}`;
}

function firstWords(text: string, span: Span): string {
  return plain(codeAt(text, { start: span.start, end: endOfLine(text, span) }));
}

function endOfLine(text: string, span: Span): number {
  const end = text.indexOf('\n', span.start);
  return end < 0 ? span.end : Math.min(end, span.end);
}

function plain(quoted: string): string {
  return quoted.replaceAll('`', '');
}

