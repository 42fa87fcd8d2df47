import { awaitStatement, voidStatement } from '../fixes/handle-promise.ts';
import type { FileModel, FunctionModel, Value, ValueId } from '../model/model.ts';
import { lastName } from '../model/references.ts';
import { walkBlocks } from '../model/walk.ts';
import { callWithValue } from '../effects/call-index.ts';
import type { CallFact } from '../effects/facts.ts';
import type { Fix } from '../protocol/finding.ts';
import { isTestApi } from './support/test-api.ts';
import type { QuestionContext, Rule, RuleContext } from './support/rule.ts';

export interface FloatingOptions {
  readonly checkThenables: boolean;
  readonly ignoreVoid: boolean;
  readonly ignoreIIFE: boolean;
}

/** A promise as a statement. Verdicts follow typescript-eslint's rule of the same name. */
export const rule: Rule<FloatingOptions> = {
  meta: {
    id: 'no-floating-promises',
    family: 'never-awaited',
    summary: 'A promise as a statement that nobody awaits, returns or gives a rejection handler',
    severity: 'warning',
    fix: 'offer',
    schema: {
      type: 'object',
      additionalProperties: false,
      properties: {
        checkThenables: { type: 'boolean', description: 'Report every object with a `then`, not only promises: query builders, for instance, run only when somebody awaits them.' },
        ignoreVoid: { type: 'boolean', description: 'Accept `void promise` as a decision not to wait.' },
        ignoreIIFE: { type: 'boolean', description: 'Accept async functions that are called on the spot: `(async () => { .. })()`.' },
      },
    },
    defaults: { checkThenables: false, ignoreVoid: true, ignoreIIFE: false },
  },
  questions(context) {
    const asked = new Set<ValueId>();
    forEachStatement(context.file, (value, one) => {
      for (const suspect of suspects(value, asksBehindVoid)) if (bySyntax(context, suspect, one) === undefined) asked.add(suspect.id);
    });
    return [...asked].map((value) => ({ kind: 'nature', value }));
  },
  check(context) {
    forEachStatement(context.file, (value, one) => checkStatement(context, value, one));
  },
};

/** Questions are the same whatever the options say, so that answers can be kept when they change. */
const asksBehindVoid = false;

function forEachStatement(file: FileModel, visit: (value: Value, one: FunctionModel) => void): void {
  for (const one of file.functions) {
    walkBlocks(one.body, (block) => {
      for (const step of block.steps) if (step.kind === 'expression') visit(step.value, one);
    });
  }
}

function checkStatement(context: RuleContext<FloatingOptions>, value: Value, one: FunctionModel): void {
  const floating = suspects(value, context.options.ignoreVoid).find((suspect) => isFloating(context, suspect, one));
  if (floating === undefined || (context.options.ignoreIIFE && isCalledOnTheSpot(floating))) return;
  const nature = natureOf(context, floating, one);
  const isArray = nature === 'promises' || nature === 'thenables';
  context.report({ span: value.span, message: messageFor(context, floating, one, isArray), fixes: isArray ? [] : fixesFor(context, value, one) });
}

/** Parts of a statement's value that could be a promise which the statement drops. */
function suspects(value: Value, ignoreVoid: boolean): readonly Value[] {
  switch (value.kind) {
    case 'sequence': return value.parts.flatMap((part) => suspects(part, ignoreVoid));
    case 'choice': return (value.third === undefined ? [value.first, value.second] : [value.second, value.third]).flatMap((part) => suspects(part, ignoreVoid));
    case 'unary': return value.operator === 'void' && !ignoreVoid ? suspects(value.operand, ignoreVoid) : [];
    case 'call': return isHandled(value) ? [] : [value];
    case 'import-call': case 'binding': case 'member': case 'element': case 'array': return [value];
    default: return [];
  }
}

/** `p.catch(f)`, `p.then(f, g)`, and either of them behind a `finally`. */
function isHandled(call: Extract<Value, { kind: 'call' }>): boolean {
  if (call.callee.kind !== 'member') return false;
  const { name, object } = call.callee;
  if (name === 'catch') return isHandler(call.arguments[0]);
  if (name === 'then') return isHandler(call.arguments[1]);
  return name === 'finally' && object.kind === 'call' && isHandled(object);
}

function isHandler(value: Value | undefined): boolean {
  return value !== undefined && value.kind !== 'literal';
}

function isFloating(context: RuleContext<FloatingOptions>, value: Value, one: FunctionModel): boolean {
  const nature = natureOf(context, value, one);
  if (nature === 'promise' || nature === 'promises') return true;
  return context.options.checkThenables && (nature === 'thenable' || nature === 'thenables');
}

function natureOf(context: RuleContext<FloatingOptions>, value: Value, one: FunctionModel): ReturnType<RuleContext['answers']['nature']> {
  return bySyntax(context, value, one) ?? context.answers.nature(value.id);
}

/** What needs no type: functions of this file that say `async`, constructors, APIs that are known. */
function bySyntax(context: QuestionContext, value: Value, one: FunctionModel): 'promise' | 'other' | undefined {
  if (value.kind === 'import-call') return 'promise';
  if (value.kind === 'array') return value.elements.length === 0 ? 'other' : undefined;
  if (value.kind !== 'call') return undefined;
  if (value.callee.kind === 'super') return 'other';
  const call = callFactOf(context, value.id, one);
  if (call === undefined) return undefined;
  const target = context.targets.targetOf(context.file.file, call);
  if (isTestApi(target)) return 'other';
  if (target.kind === 'function') return natureOfFunction(context.file, target.function.id, target.file.file, target.function.isAsync, target.function.isGenerator);
  const returns = target.kind === 'api' ? target.facts?.returns : undefined;
  return returns === 'value' || returns === 'callback' ? 'other' : returns === 'promise' ? 'promise' : undefined;
}

function callFactOf(context: QuestionContext, value: ValueId, one: FunctionModel): CallFact | undefined {
  const body = context.facts.functions[one.id]?.body;
  return body === undefined ? undefined : callWithValue(body, value);
}

function natureOfFunction(file: FileModel, id: number, owner: string, isAsync: boolean, isGenerator: boolean): 'promise' | 'other' | undefined {
  if (isGenerator) return 'other';
  if (isAsync) return 'promise';
  const model = owner === file.file ? file.functions[id] : undefined;
  return model === undefined || model.bodySpan.end === model.bodySpan.start || returnsSomething(model) ? undefined : 'other';
}

function returnsSomething(model: FunctionModel): boolean {
  let found = false;
  walkBlocks(model.body, (block) => {
    if (block.steps.some((step) => step.kind === 'return' && step.value !== undefined)) found = true;
  });
  return found;
}

function isCalledOnTheSpot(value: Value): boolean {
  return value.kind === 'call' && value.callee.kind === 'function';
}

function messageFor(context: RuleContext<FloatingOptions>, floating: Value, one: FunctionModel, isArray: boolean): string {
  const name = nameOf(context, floating);
  if (isArray) return `${name} makes promises that nobody awaits. Await them together with Promise.all, or return them.`;
  const next = canAwait(context.file, one) ? 'Await it, return it, or add a catch.' : 'Return it, add a catch, or say `void` if nobody needs to know.';
  return `${name} returns a promise that nobody awaits. ${next}`;
}

function nameOf(context: RuleContext<FloatingOptions>, value: Value): string {
  if (value.kind === 'import-call') return '`import()`';
  if (isCalledOnTheSpot(value)) return 'The async function called here';
  const named = value.kind === 'call' ? value.callee : value;
  const name = named.kind === 'member' ? context.text.slice(named.span.start, named.span.end).replace(/\s+/g, '') : lastName(context.file, named);
  if (name === undefined) return 'This expression';
  return `\`${name.length > 40 ? (lastName(context.file, named) ?? name.slice(0, 40)) : name}\``;
}

function fixesFor(context: RuleContext<FloatingOptions>, value: Value, one: FunctionModel): readonly Fix[] {
  const asVoid = voidStatement(context.file.file, value);
  return canAwait(context.file, one) ? [awaitStatement(context.file.file, value), asVoid] : [asVoid];
}

/** Async functions, and the top level of what is certainly an ES module. */
function canAwait(file: FileModel, one: FunctionModel): boolean {
  if (one.kind !== 'module') return one.isAsync;
  return !file.file.endsWith('.cts') && !file.file.endsWith('.cjs') && (file.imports.some((found) => found.syntax === 'import') || file.exports.length > 0) && !file.exports.some((found) => found.name === 'export=');
}
