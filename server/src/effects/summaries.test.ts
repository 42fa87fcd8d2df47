import { afterAll, expect, test } from 'vitest';
import { createKnowledge } from '../knowledge/lookup.ts';
import { extract } from '../model/extract.ts';
import { createParser } from '../typescript/parse.ts';
import { collectFile } from './collect-file.ts';
import { createLinker } from './link.ts';
import { createSummaries, type Summary } from './summaries.ts';

const parser = createParser();
afterAll(() => parser[Symbol.asyncDispose]());

/** Summaries by the functions' names; the first function that is asked for opens the component. */
async function summariesOf(text: string): Promise<ReadonlyMap<string, Summary>> {
  const facts = collectFile(extract('/shop/orders.ts', await parser.parse('/shop/orders.ts', text)).model);
  const summaries = createSummaries(createLinker({
    factsOf: () => facts, resolve: () => undefined, declarationOf: () => ({ kind: 'unknown' }), knowledge: createKnowledge(),
  }));
  return new Map(facts.functions.slice(1).map((one) => [one.name, summaries.summaryOf({ kind: 'function', file: facts, function: one })]));
}

test('every function of a cycle learns what any of them does, however far away', async () => {
  const summaries = await summariesOf(`
    let count = 0;
    function first(left: number): void { if (left < 0) throw new Error('none'); count += 1; second(left - 1); }
    function second(left: number): void { third(left); }
    function third(left: number): void { fourth(left); }
    function fourth(left: number): void { first(left); }
  `);
  const [first] = summaries.values();
  expect([...summaries.keys()]).toEqual(['first', 'second', 'third', 'fourth']);
  expect([...summaries.values()].map((one) => one.throwsEarly)).toEqual([true, true, true, true]);
  for (const one of summaries.values()) expect(one.writes).toEqual(first?.writes);
});

test('a throw travels round a cycle that passes on nothing else', async () => {
  const summaries = await summariesOf(`
    function first(): void { throw 'none'; second(); }
    function second(): void { third(); }
    function third(): void { fourth(); }
    function fourth(): void { first(); second(); third(); fourth(); }
  `);
  expect([...summaries].filter(([, one]) => !one.throwsEarly).map(([name]) => name)).toEqual([]);
});

test('two cycles that one function calls are solved apart from it', async () => {
  const summaries = await summariesOf(`
    import { readFileSync } from 'node:fs';
    function root(): void { evenly(1); loading(1); }
    function evenly(left: number): void { oddly(left); }
    function oddly(left: number): void { evenly(left); }
    function loading(left: number): void { readFileSync('a'); again(left); }
    function again(left: number): void { loading(left); }
  `);
  const blocking = [...summaries].filter(([, one]) => one.blocks !== undefined).map(([name]) => name);
  expect(blocking).toEqual(['root', 'loading', 'again']);
});

test('what an async function returns is waited for, whether or not it says await', async () => {
  const summaries = await summariesOf(`
    import { knex } from 'knex';
    const database = knex({ client: 'pg' });
    async function waiting() { return await database('roles'); }
    async function returning() { return database('roles'); }
    async function building() { const query = database('roles'); void query; }
  `);
  expect([...summaries].map(([name, { waits, unresolved }]) => [name, waits, unresolved])).toEqual([['waiting', true, []], ['returning', true, []], ['building', false, []]]);
});
