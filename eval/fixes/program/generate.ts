import fc from 'fast-check';
import type { Call, Expression, Program, Reaction, Statement, Style } from './program.ts';

/** Programs of up to about thirty statements; small values first, so that failures shrink to few lines. */
export function programs(): fc.Arbitrary<Program> {
  return fc.record({ style: style(), durations: fc.array(fc.constantFrom(1, 2, 3, 5, 8), { minLength: 6, maxLength: 6 }), body: statements(2, { minLength: 2, maxLength: 8 }) });
}

function style(): fc.Arbitrary<Style> {
  return fc.record({
    language: fc.constantFrom('ts', 'ts', 'ts', 'mjs', 'cjs'),
    semicolons: fc.constantFrom(true, true, true, false),
    quote: fc.constantFrom("'", '"'),
    indentation: fc.constantFrom('  ', '  ', '    ', '\t'),
    lineEnd: fc.constantFrom('\n', '\n', '\n', '\r\n'),
    prefix: fc.boolean(),
  });
}

const pick = fc.nat({ max: 63 });

function expression(depth: number): fc.Arbitrary<Expression> {
  const leaves: readonly fc.WeightedArbitrary<Expression>[] = [
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('name'), pick }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('number'), value: fc.nat({ max: 5 }) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('length'), pick }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('state'), pick }) },
  ];
  if (depth === 0) return fc.oneof(...leaves);
  const inner = expression(depth - 1);
  return fc.oneof(
    ...leaves,
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('sum'), left: inner, right: inner }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('choice'), test: inner, left: inner, right: inner }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('value'), pick, argument: inner }) },
  );
}

/** Arguments are mostly plain names: a call that stands in another is a chain, not a choice. */
function argument(): fc.Arbitrary<Expression> {
  return fc.oneof(
    { weight: 12, arbitrary: expression(0) },
    { weight: 2, arbitrary: expression(1) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('awaited'), call: fc.record({ among: fc.constant('readers'), pick, argument: expression(0) }) }) },
  );
}

function call(): fc.Arbitrary<Call> {
  return fc.record({ among: fc.constantFrom('readers', 'readers', 'readers', 'tasks', 'tasks', 'closures'), pick, argument: argument() });
}

function reaction(): fc.Arbitrary<Reaction> {
  const name = fc.nat({ max: 3 });
  return fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('then'), body: fc.constantFrom('call', 'value', 'block', 'early', 'log', 'throws'), name, call: call() }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('catch'), body: fc.constantFrom('value', 'block', 'rethrow', 'call'), name, call: call() }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('both'), body: fc.constantFrom('value', 'rethrow'), name, call: call() }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('finally'), body: fc.constantFrom('log', 'call'), call: call() }) },
  );
}

type ListSize = { readonly minLength: number; readonly maxLength: number };

function statements(depth: number, size: ListSize): fc.Arbitrary<readonly Statement[]> {
  return fc.array(statement(depth), size);
}

function statement(depth: number): fc.Arbitrary<Statement> {
  const simple: readonly fc.WeightedArbitrary<Statement>[] = [
    { weight: 16, arbitrary: fc.record({ kind: fc.constant('call'), form: fc.constantFrom('const', 'const', 'const', 'const', 'let', 'assign', 'bare', 'push', 'add'), call: call(), comment: fc.nat({ max: 7 }) }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('call'), form: fc.constantFrom('start', 'start', 'start', 'float', 'void', 'caught'), call: call(), comment: fc.nat({ max: 7 }) }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('join'), pick, form: fc.constantFrom('const', 'bare') }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('all'), calls: fc.array(call(), { minLength: 1, maxLength: 3 }), isAwaitedInside: fc.boolean(), form: fc.constantFrom('const', 'bare') }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('local'), form: fc.constantFrom('const', 'let', 'add', 'push', 'list', 'state'), value: expression(1) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('blocking'), form: fc.constantFrom('read', 'append', 'helper') }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('log'), value: expression(0) }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('chain'), form: fc.constantFrom('const', 'const', 'bare', 'assign', 'return', 'returnAwait'), call: call(), reactions: fc.array(reaction(), { minLength: 1, maxLength: 4 }), isBroken: fc.boolean() }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('promisified'), api: fc.constantFrom('read', 'missing', 'append', 'timer'), isShort: fc.boolean(), argument: expression(0) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('pause') }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('closure'), form: fc.constantFrom('sync', 'async', 'reads'), duration: fc.constantFrom(1, 2, 3) }) },
  ];
  if (depth === 0) return fc.oneof(...simple);
  const patterns: readonly fc.WeightedArbitrary<Statement>[] = [
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('rows'), rows: fc.array(fc.array(call(), { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 3 }) }) },
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('collect'), times: fc.integer({ min: 1, max: 4 }), form: fc.constantFrom('push', 'push', 'bare', 'later', 'caught', 'add', 'table', 'fold', 'settled'), call: call() }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('callback'), method: fc.constantFrom('forEach', 'filter', 'some', 'find', 'map', 'flatMap'), times: fc.integer({ min: 1, max: 3 }), call: call() }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('condition'), call: call() }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('mapped'), method: fc.constantFrom('all', 'allSettled'), isAsync: fc.boolean(), pick, call: call() }) },
  ];
  const body = statements(depth - 1, { minLength: 1, maxLength: 4 });
  return fc.oneof(
    ...simple,
    ...patterns,
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('branch'), test: expression(1), exit: fc.constantFrom('none', 'none', 'return', 'throw', 'break', 'continue'), body: statements(depth - 1, { minLength: 0, maxLength: 3 }), otherwise: statements(depth - 1, { minLength: 0, maxLength: 2 }) }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('loop'), loop: fc.constantFrom('of', 'list', 'set', 'for', 'while', 'entries'), times: fc.integer({ min: 1, max: 4 }), collects: fc.boolean(), body: statements(depth - 1, { minLength: 1, maxLength: 3 }) }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('try'), body, handler: fc.constantFrom('ignore', 'count', 'rethrow', 'inspect', 'none'), finalizer: statements(0, { minLength: 0, maxLength: 1 }) }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('iterate'), times: fc.integer({ min: 1, max: 3 }), body }) },
  );
}
