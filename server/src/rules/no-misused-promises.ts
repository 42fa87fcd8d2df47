import { awaitInPlace } from '../fixes/handle-promise.ts';
import { wrapFunction } from '../fixes/wrap-function.ts';
import type { Question, Thenability, ValueQuestion } from '../model/answers.ts';
import type { Value } from '../model/model.ts';
import { headOf, subjectOf } from './support/callback-in-code.ts';
import { canAwait } from './support/can-await.ts';
import { mayBePromise, mayGivePromise, takesPlainValue } from './support/may-be.ts';
import { roleOf } from './support/file-role.ts';
import { callFactOf } from './support/promise-by-syntax.ts';
import { misusedPlaces, type FoundFunction, type FoundTest, type FunctionPlace, type MisusedPlaces } from './support/misused-places.ts';
import { nameInCode } from './support/name-in-code.ts';
import type { QuestionContext, Rule, RuleContext } from './support/rule.ts';

export interface MisusedOptions {
  readonly checksConditionals: boolean | { readonly flagUnions?: 'all' | 'strict' | 'none' };
  readonly checksSpreads: boolean;
  readonly checksVoidReturn: boolean | Readonly<Partial<Record<FunctionPlace | 'inheritedMethods', boolean>>>;
}

/** A promise, or a function that gives one, where nobody waits for it. Verdicts follow typescript-eslint's rule of the same name. */
export const rule: Rule<MisusedOptions> = {
  meta: {
    id: 'no-misused-promises',
    family: 'never-awaited',
    summary: 'A promise as a condition or in a spread, and an async function where one is expected that returns nothing',
    severity: 'warning',
    fix: 'offer',
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: {
        checksConditionals: {
          description: 'Report promises as conditions and as results of array predicates. With `flagUnions` also unions with a promise: `all`, `strict` (those whose other parts are what the promise resolves to) or `none`.',
          anyOf: [
            { type: 'boolean' },
            { type: 'object', additionalProperties: false, properties: { flagUnions: { enum: ['all', 'strict', 'none'], description: 'Which unions with a promise count as a promise.' } } },
          ],
        },
        checksSpreads: { type: 'boolean', description: 'Report promises that are spread: `{ ...load() }` copies nothing.' },
        checksVoidReturn: {
          description: 'Report functions that give a promise where a function is expected that returns nothing; `false` for single places: `{ "attributes": false }`.',
          anyOf: [
            { type: 'boolean' },
            {
              type: 'object',
              additionalProperties: false,
              properties: {
                arguments: { type: 'boolean', description: 'Functions that are passed to calls.' },
                attributes: { type: 'boolean', description: 'Functions as JSX attributes.' },
                inheritedMethods: { type: 'boolean', description: 'Methods of classes and interfaces that extend or implement a type.' },
                properties: { type: 'boolean', description: 'Functions as properties of objects.' },
                returns: { type: 'boolean', description: 'Functions that are returned.' },
                variables: { type: 'boolean', description: 'Functions that are assigned to variables.' },
              },
            },
          ],
        },
      },
    },
    defaults: { checksConditionals: true, checksSpreads: true, checksVoidReturn: true },
  },
  questions(context) {
    const places = placesIn(context);
    const asked = (kind: ValueQuestion['kind'], values: readonly Value[]): readonly Question[] => values.map(({ id }) => ({ kind, value: id }));
    return [
      ...asked('thenability', [...testsOf(context, places), ...spreadsOf(context, places)].filter(({ value, one }) => mayBePromise(context, value, one) === 'ask').map(({ value }) => value)),
      ...asked('unheard', functionsOf(context, places).map(({ value }) => value)),
      ...asked('inherited', checksPlace(context, 'inheritedMethods') ? places.owners : []),
    ];
  },
  check(context) {
    const places = placesIn(context);
    for (const at of testsOf(context, places)) checkTest(context, at);
    for (const at of spreadsOf(context, places)) checkSpread(context, at);
    for (const found of functionsOf(context, places)) checkFunction(context, found);
    if (checksPlace(context, 'inheritedMethods')) for (const owner of places.owners) checkOwner(context, owner);
  },
};

type Context = QuestionContext<MisusedOptions>;

/** Found once for questions and check: a file's model never changes. */
function placesIn({ file }: Context): MisusedPlaces {
  const known = placesByModel.get(file) ?? misusedPlaces(file);
  placesByModel.set(file, known);
  return known;
}

const placesByModel = new WeakMap<Context['file'], MisusedPlaces>();

function testsOf(context: Context, { tests }: MisusedPlaces): readonly FoundTest[] {
  return context.options.checksConditionals === false ? [] : tests.filter(({ value, one }) => mayBePromise(context, value, one) !== 'no');
}

function spreadsOf(context: Context, { spreads }: MisusedPlaces): readonly FoundTest[] {
  return context.options.checksSpreads ? spreads.filter(({ value, one }) => mayBePromise(context, value, one) !== 'no') : [];
}

/** Whether somebody waits is a matter of types for every function that gives a promise. */
function functionsOf(context: Context, { functions }: MisusedPlaces): readonly FoundFunction[] {
  const isChecked = (found: FoundFunction): boolean => (checksPlace(context, found.place) && !isTakenBack(found)) || (isPredicate(found) && context.options.checksConditionals !== false);
  return functions.filter((found) => isChecked(found) && !isPlainArgument(context, found) && mayGivePromise(context, found.value, found.one) !== 'no');
}

/** No function is wanted there: the API does nothing and runs nothing, or the parameter is written down as something plain. */
function isPlainArgument(context: Context, { call, value, one }: FoundFunction): boolean {
  const index = call?.arguments.indexOf(value) ?? -1;
  if (call === undefined || index < 0 || value.kind === 'function' || call.arguments.slice(0, index).some(({ kind }) => kind === 'spread')) return false;
  const fact = callFactOf(context, call.id, one);
  const target = fact === undefined ? undefined : context.targets.targetOf(context.file.file, fact);
  if (target?.kind === 'api') return target.facts?.effects?.length === 0 && target.facts.callsBack === undefined;
  const callee = target?.kind === 'function' && target.file.file === context.file.file ? context.file.functions[target.function.id] : undefined;
  return callee !== undefined && takesPlainValue(context, callee, index);
}

/** `emitter.off('change', load)`: who takes a listener back runs it no more. */
function isTakenBack({ call }: FoundFunction): boolean {
  return call?.callee.kind === 'member' && takingBack.has(call.callee.name);
}

const takingBack: ReadonlySet<string> = new Set(['off', 'removeListener', 'removeEventListener']);

/** A first argument of a method that may be one of those of arrays that take the result for true or false. */
function isPredicate({ call, value }: FoundFunction): boolean {
  return call?.callee.kind === 'member' && call.arguments[0] === value;
}

function checksPlace({ options: { checksVoidReturn } }: Context, place: FunctionPlace | 'inheritedMethods'): boolean {
  return typeof checksVoidReturn === 'boolean' ? checksVoidReturn : checksVoidReturn[place] !== false;
}

function checkTest(context: RuleContext<MisusedOptions>, at: FoundTest): void {
  const thenability = thenabilityOf(context, at);
  if (!isFlagged(context, thenability)) return;
  const name = nameInCode(context, at.value);
  const canWait = at.isInBody && canAwait(context.file, at.one);
  const next = canWait ? 'Await it to ask for its value.' : 'Ask for its value: await it, in an async function.';
  context.report({ span: at.value.span, message: `${name} ${verbOf(at.value, thenability)} a promise, which is always true. ${next}`, fixes: canWait ? [awaitInPlace(context.file.file, at.value)] : [] });
}

function verbOf({ kind }: Value, thenability: Thenability): string {
  const isCall = kind === 'call' || kind === 'import-call';
  if (thenability === 'always') return isCall ? 'returns' : 'is';
  return isCall ? 'may return' : 'may be';
}

function thenabilityOf(context: RuleContext<MisusedOptions>, { value, one }: FoundTest): Thenability {
  return mayBePromise(context, value, one) === 'yes' ? 'always' : context.answers.thenability(value.id);
}

function isFlagged({ options: { checksConditionals } }: Context, thenability: Thenability): boolean {
  const flagged = typeof checksConditionals === 'object' ? checksConditionals.flagUnions ?? 'none' : 'none';
  if (thenability === 'sometimes') return flagged === 'all';
  return thenability === 'always' || (thenability === 'same' && flagged !== 'none');
}

function checkSpread(context: RuleContext<MisusedOptions>, at: FoundTest): void {
  const thenability = thenabilityOf(context, at);
  if (thenability === 'never') return;
  const canWait = at.isInBody && canAwait(context.file, at.one);
  const next = canWait ? 'Await it first.' : 'Await it first, in an async function.';
  context.report({ span: at.value.span, message: `${nameInCode(context, at.value)} ${verbOf(at.value, thenability)} a promise, and spreading a promise copies none of its values. ${next}`, fixes: canWait ? [awaitInPlace(context.file.file, at.value)] : [] });
}

function checkFunction(context: RuleContext<MisusedOptions>, found: FoundFunction): void {
  const unheard = context.answers.unheard(found.value.id);
  if (unheard === undefined) return;
  if (unheard === 'test') {
    if (context.options.checksConditionals !== false) context.report({ span: headOf(context, found.value), message: predicateMessage(context, found) });
  } else if (checksPlace(context, found.place)) {
    const fix = wrapFunction(context.file, context.text, found.value, found.place === 'properties' ? found.name : undefined);
    context.report({ span: headOf(context, found.value), ...loudnessOf(context, found), message: functionMessage(context, found), fixes: fix === undefined ? [] : [fix] });
  }
}

/** Handlers of a page and stand-ins of a test end no process when they fail: worth knowing, not worth failing a build. */
function loudnessOf(context: RuleContext<MisusedOptions>, { place }: FoundFunction): { readonly atMost?: 'info' } {
  return place === 'attributes' || roleOf(context.relativePath, context.file) === 'test' ? { atMost: 'info' } : {};
}

function predicateMessage(context: RuleContext<MisusedOptions>, { value, call }: FoundFunction): string {
  const method = call?.callee.kind === 'member' ? call.callee.name : 'This method';
  return `\`${method}\` takes the promise of ${subjectOf(context, value)} for true and does not wait for it. Await all answers first (\`await Promise.all(items.map(..))\`), then choose by them.`;
}

function functionMessage(context: RuleContext<MisusedOptions>, found: FoundFunction): string {
  return `${expecting(context, found)} a function that returns nothing: nobody waits for the promise of ${subjectOf(context, found.value)} or hears when it fails. Start it from one that returns nothing, and handle failures there.`;
}

/** Who expects it, by the name in the code. */
function expecting(context: RuleContext<MisusedOptions>, { place, call, name, value }: FoundFunction): string {
  switch (place) {
    case 'arguments': return `${call === undefined ? 'The call' : nameInCode(context, call)} expects`;
    case 'attributes': return `The attribute ${quoted(/([\w:-]+)\s*=\s*\{[\s(]*$/.exec(context.text.slice(0, value.span.start))?.[1])}expects`;
    case 'properties': return `The property ${quoted(name)}expects`;
    case 'variables': return `The variable ${quoted(name)}expects`;
    case 'returns': return name === undefined || name === 'anonymous' ? 'The function has to return' : `\`${name}\` has to return`;
  }
}

function quoted(name: string | undefined): string {
  return name === undefined ? '' : `\`${name}\` `;
}

function checkOwner(context: RuleContext<MisusedOptions>, owner: Value): void {
  for (const { name, start, end, from } of context.answers.inherited(owner.id)) {
    context.report({
      span: { start, end },
      message: `\`${name}\` returns a promise, but \`${from}\` says that it returns nothing: who calls it through \`${from}\` neither waits nor hears when it fails. Let \`${from}\` return a promise, or handle it inside.`,
    });
  }
}
