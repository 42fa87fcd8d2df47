import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createConfigurationResolver } from '../src/config/resolver.ts';
import { createEngine, ruleMetas } from '../src/engine/index.ts';
import type { ExplainedWait } from '../src/protocol/explained-wait.ts';

const folder = join(tmpdir(), 'async-lens-explained-waits').replaceAll('\\', '/');
const resolver = createConfigurationResolver({ rules: ruleMetas });
const engine = createEngine({ cwd: folder, configurationFor: async (file) => (await resolver.resolve(file)).configuration, log: () => undefined });
afterAll(() => engine[Symbol.asyncDispose]());

const declarations = `import { readFile, writeFile } from 'node:fs/promises';
declare function loadUser(id: string): Promise<{ id: string }>;
declare function loadOrders(id: string): Promise<string[]>;
declare function requireUser(id: string): Promise<void>;
declare function sleep(ms: number): Promise<void>;
declare function frob(id: string): Promise<void>;
async function tell(id: string): Promise<void> { console.log(id); await readFile(id); }
declare const tx: { query(sql: string): Promise<string> };
let total = 0;
`;

/** By reason: code, what is said of it, and the code that is pointed to. */
const cases: readonly (readonly [name: string, body: string, message: string, evidence: string])[] = [
  ['data', 'const user = await loadUser(id); await loadOrders(user.id);', '`loadOrders` waits for `loadUser` because it uses `user`, which `loadUser` gives.', 'user'],
  ['data that a step between makes', 'const orders = await loadOrders(id); const path = orders.join(); await readFile(path);', '`readFile` waits for `loadOrders` because it uses `path`, which is made from what `loadOrders` gives.', 'const path = orders.join();'],
  ['both give one variable a value', 'let text = await readFile("a", "utf8"); text = await readFile("b", "utf8");', '`readFile("b", "utf8")` waits for `readFile("a", "utf8")` because both give `text` a value.', 'text'],
  ['an operand', 'await (await fetch(id)).json();', '`(await fetch(id)).json` waits for `fetch` because it uses what `fetch` gives.', 'fetch(id)'],
  ['one expression', 'return [await readFile("a"), await readFile("b")];', '`readFile("b")` waits for `readFile("a")` because it stands in one expression with `readFile("a")`, which runs from left to right.', 'readFile("b")'],
  ['a receiver', 'const a = await tx.query("a"); const b = await tx.query("b"); return a + b;', '`tx.query("b")` waits for `tx.query("a")` because both use `tx`, which does one thing at a time.', 'tx.query("b")'],
  ['the order of effects', 'await writeFile("a", id); await readFile("a");', '`readFile` waits for `writeFile` because `writeFile` changes files and `readFile` reads files: their order can be seen.', 'readFile("a")'],
  ['a failure that must stop', 'await readFile("a"); await tell(id);', '`tell` waits for `readFile` because it changes what stands on the console, which must not happen when `readFile` fails.', 'tell(id)'],
  ['a guard', 'await requireUser(id); await readFile(id);', '`readFile` waits for `requireUser` because `requireUser` decides whether what follows may run.', 'requireUser'],
  ['a delay', 'await sleep(100); await readFile(id);', '`readFile` waits for `sleep` because one of them waits on purpose.', 'readFile(id)'],
  ['an unknown call', 'await frob(id); await frob(id + 1);', '`frob(id + 1)` waits for `frob(id)` because what `frob` does is not known.', 'frob'],
  ['an exit between', 'const text = await readFile("a"); if (text.length === 0) return; await readFile("b");', '`readFile("b")` waits for `readFile("a")` because `if (text.length === 0)` between them may leave first.', 'if (text.length === 0)'],
  ['a branch around it', 'await readFile("a"); if (id) { await readFile("b"); }', '`readFile("b")` waits for `readFile("a")` because whether it runs is decided by `if (id)`.', 'if (id)'],
  ['a try around it', 'await readFile("a"); try { await readFile("b"); } catch { total = 1; }', '`readFile("b")` waits for `readFile("a")` because a `try` hears of it when `readFile("b")` fails, but not when `readFile("a")` does.', 'try'],
  ['a handler', 'try { await readFile("b"); } catch { await readFile("c"); }', '`readFile("c")` waits for `readFile("b")` because it only runs when something in the `try` fails.', 'try'],
  ['a loop without an end', 'while (total < 3) { await readFile(id); }', 'Every turn of the loop waits for `readFile` of the turn before because whether there is a next turn is found out on the way.', 'total < 3'],
  ['a loop that carries', 'let cursor = id; for (const part of id.split("")) { cursor = await readFile(part + cursor, "utf8"); }', 'Every turn of the loop waits for `readFile` of the turn before because a turn goes on from what the turn before left in `cursor`.', 'cursor'],
  ['a loop that stops', 'for (const part of id.split("")) { const text = await readFile(part); if (text.length > 0) return text; }', 'Every turn of the loop waits for `readFile` of the turn before because `return text;` decides about the turns behind it.', 'return text;'],
  ['a loop that writes', 'for (const part of id.split("")) { await writeFile(part, id); }', 'Every turn of the loop waits for `writeFile` of the turn before because every turn changes files, and the order of that can be seen.', 'writeFile(part, id)'],
  ['the order is meant', '// one after the other: the disk is slow\nconst a = await readFile("a"); \n// in order\nconst b = await readFile("b"); return [a, b];', '`readFile("b")` waits for `readFile("a")`, although nothing was found that forces the order: a comment says that the order is meant.', ''],
];

test.each(cases)('%s', async (_name, body, message, evidence) => {
  const { text, waits } = await explained(`${declarations}export async function run(id: string): Promise<unknown> { ${body} }\n`);
  expect(waits.map((wait) => wait.message)).toEqual([message]);
  const place = waits[0]?.because.place;
  expect(place === undefined ? '' : text.slice(place.start, place.end)).toBe(evidence);
});

test('what a finding reports needs no explanation', async () => {
  const { waits } = await explained(`${declarations}export async function run(): Promise<unknown> { const a = await readFile("a"); const b = await readFile("b"); const c = await readFile("c"); return [a, b, c]; }\n`);
  expect(waits).toEqual([]);
});

test('of two awaits of which only one runs, neither waits for the other', async () => {
  const { waits } = await explained(`${declarations}export async function run(id: string): Promise<unknown> { return id ? await readFile("a") : await readFile("b"); }\n`);
  expect(waits).toEqual([]);
});

test('a file that is not checked explains nothing', async () => {
  const file = `${folder}/types.d.ts`;
  engine.setText(file, 'export {};\n');
  expect(await engine.explainWaits(file)).toEqual([]);
});

async function explained(text: string): Promise<{ readonly text: string; readonly waits: readonly ExplainedWait[] }> {
  const file = `${folder}/run.ts`;
  engine.setText(file, text);
  return { text, waits: await engine.explainWaits(file) };
}
