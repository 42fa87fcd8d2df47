import { afterAll, expect, test } from 'vitest';
import { createKnowledge } from '../knowledge/lookup.ts';
import type { DeclarationAnswer } from '../model/answers.ts';
import { extract } from '../model/extract.ts';
import { createParser } from '../typescript/parse.ts';
import { collectFile } from './collect-file.ts';
import type { FileFacts } from './facts.ts';
import { keepLedger } from './grounds.ts';
import { createLinker } from './link.ts';
import { createSummaries, type Summary } from './summaries.ts';
import { SummaryCache } from './summary-cache.ts';

const parser = createParser();
afterAll(() => parser[Symbol.asyncDispose]());

const texts = {
  '/shop/page.ts': 'import { load } from "./store.ts"; import { price } from "./price.ts"; export function page() { load(); price(); }',
  '/shop/other.ts': 'import { load } from "./store.ts"; export function other() { load(); }',
  '/shop/store.ts': 'import { read } from "./files.ts"; export function load() { again(1); return read(); } function again(left: number) { if (left > 0) again(left - 1); }',
  '/shop/files.ts': 'import { readFileSync } from "node:fs"; export function read() { return readFileSync("a"); }',
  '/shop/price.ts': 'export function price() { return tax(); } function tax() { return 1; }',
};

/** A program whose files are analysed once per text, as the engine does, with one cache for all checks. */
async function program(): Promise<{ readonly edit: (file: string, text: string) => Promise<void>; readonly check: (file: string, name: string) => Summary; readonly cache: SummaryCache; readonly answers: Map<string, DeclarationAnswer> }> {
  const facts = new Map<string, FileFacts>();
  const answers = new Map<string, DeclarationAnswer>();
  const edit = async (file: string, text: string): Promise<void> => { facts.set(file, collectFile(extract(file, await parser.parse(file, text)).model)); };
  for (const [file, text] of Object.entries(texts)) await edit(file, text);
  const cache = new SummaryCache();
  const knowledge = createKnowledge();
  const check = (file: string, name: string): Summary => {
    const ledger = keepLedger({ factsOf: (one) => facts.get(one), resolve: (_file, specifier) => (specifier.startsWith('.') ? `/shop/${specifier.slice(2)}` : undefined), declarationOf: (one) => answers.get(one), knowledge });
    const summaries = createSummaries(createLinker(ledger.program, ledger), { ledger, cache });
    const one = facts.get(file);
    const target = one?.functions.find((candidate) => candidate.name === name);
    if (one === undefined || target === undefined) throw new Error(`${name} is not in ${file}`);
    return summaries.summaryOf({ kind: 'function', file: one, function: target });
  };
  return { edit, check, cache, answers };
}

test('what one file was told of a helper holds for the next', async () => {
  const { check, cache } = await program();
  expect(check('/shop/page.ts', 'page').blocks?.api).toBe('fs.readFileSync');
  // page, load, again, read, price, tax: a function that only calls itself is no cycle of several.
  expect(cache.evaluations).toBe(6);
  expect(check('/shop/other.ts', 'other').blocks?.api).toBe('fs.readFileSync');
  expect(cache.evaluations).toBe(7);
  check('/shop/page.ts', 'page');
  check('/shop/other.ts', 'other');
  expect(cache.evaluations).toBe(7);
});

test('an edit costs the functions that lead to the file, and no others', async () => {
  const { check, edit, cache } = await program();
  check('/shop/page.ts', 'page');
  check('/shop/other.ts', 'other');
  cache.evaluations = 0;
  await edit('/shop/files.ts', 'export function read() { return "a"; }');
  expect(check('/shop/page.ts', 'page').blocks).toBeUndefined();
  // read, load and page; again, price and tax hold.
  expect(cache.evaluations).toBe(3);
  expect(check('/shop/other.ts', 'other').blocks).toBeUndefined();
  expect(cache.evaluations).toBe(4);
  cache.evaluations = 0;
  await edit('/shop/price.ts', texts['/shop/price.ts'].replace('return 1', 'return 2'));
  check('/shop/page.ts', 'page');
  check('/shop/other.ts', 'other');
  expect(cache.evaluations).toBe(3);
});

test('types that are asked anew and say the same cost nothing; other answers do', async () => {
  const { check, edit, cache, answers } = await program();
  await edit('/shop/page.ts', 'export function page(store: Store) { store.take(); }');
  answers.set('/shop/page.ts', { kind: 'module', module: 'fs', path: 'readFileSync' });
  expect(check('/shop/page.ts', 'page').blocks?.api).toBe('fs.readFileSync');
  cache.evaluations = 0;
  answers.delete('/shop/page.ts');
  expect(check('/shop/page.ts', 'page').open).toHaveLength(1);
  answers.set('/shop/page.ts', { kind: 'module', module: 'fs', path: 'readFileSync' });
  expect(check('/shop/page.ts', 'page').blocks?.api).toBe('fs.readFileSync');
  expect(cache.evaluations).toBe(1);
  answers.set('/shop/page.ts', { kind: 'module', module: 'fs', path: 'existsSync' });
  expect(check('/shop/page.ts', 'page').blocks?.api).toBe('fs.existsSync');
  expect(cache.evaluations).toBe(2);
});
