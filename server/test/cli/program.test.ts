import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { on } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../../..');
let folder: string;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'async-lens-program-')));
  cpSync(join(root, 'test-fixtures/tutorial'), join(folder, 'tutorial'), { recursive: true });
  writeFileSync(join(folder, 'orders.ts'), ordersText);
});
afterAll(() => rmSync(folder, { recursive: true }));

const ordersText = `declare function save(order: string): Promise<void>;

export async function saveAll(orders: string[]) {
  save(orders[0]); // async-lens-disable-line no-floating-promises -- on purpose
  const hint = "// async-lens-disable-next-line no-floating-promises";
  save(hint);
  // eslint-disable-next-line @typescript-eslint/no-floating-promises
  save(orders[1]);
  // async-lens-disable-next-line no-blocking-call
  await save(orders[2]);
}
`;

test('checks with the whole analysis, directives included', async () => {
  const { code, stdout } = await run(['check', 'orders.ts', '--format', 'compact']);
  expect(code).toBe(1);
  expect(stdout.split('\n').map((line) => line.split(': ', 2).join(': '))).toEqual([
    'orders.ts:6:3: warning no-floating-promises',
    'orders.ts:9:3: warning unused-suppression',
    '',
  ]);
});

test('the same input gives the same JSON', async () => {
  const json = async (): Promise<string> => (await run(['check', 'tutorial', '--format', 'json'])).stdout.replace(/"durationMs": \d+/, '"durationMs": 0');
  const first = await json();
  expect(JSON.parse(first)).toMatchObject({ version: 1, summary: { errors: 0 }, problems: [] });
  expect(await json()).toBe(first);
});

test('--rule leaves directives of other rules alone', async () => {
  expect((await run(['check', 'orders.ts', '--rule', 'no-floating-promises'])).stdout).not.toContain('unused-suppression');
  expect((await run(['check', 'orders.ts', '--rule', 'unused-suppression'])).stdout).not.toContain('orders.ts:4');
});

test('fix removes an unused suppression and nothing that needs a person', async () => {
  writeFileSync(join(folder, 'fixed.ts'), ordersText);
  const { code } = await run(['fix', 'fixed.ts']);
  expect(code).toBe(1);
  expect(readFileSync(join(folder, 'fixed.ts'), 'utf8')).toBe(ordersText.replace(/^.*disable-next-line no-blocking-call\n/m, ''));
});

test('Ctrl-C ends with 130, says so and prints nothing else', async () => {
  const child = start(['check', 'tutorial', '--verbose']);
  // The first words of the analysis: it is under way.
  child.stderr.once('data', () => child.kill('SIGINT'));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), exitOf(child)]);
  expect({ code, stdout }).toEqual({ code: 130, stdout: '' });
  expect(stderr).toMatch(/Interrupted\.\n$/);
});

test.each(['SIGINT', 'SIGTERM'] as const)('%s while files are written leaves each whole, and nothing beside them', async (signal) => {
  const names = Array.from({ length: 150 }, (_, index) => `part-${index}.ts`);
  const parts = join(folder, signal);
  mkdirSync(parts);
  for (const name of names) writeFileSync(join(parts, name), ordersText);
  const written = watch(parts);
  const child = start(['fix', signal]);
  // The first file that changes: the others are about to be written.
  written.once('change', () => child.kill(signal));
  child.stdin.end();
  const [, code] = await Promise.all([text(child.stdout), exitOf(child), text(child.stderr)]);
  written.close();
  // Written to the end before the signal came through, it is as if there had been none.
  expect([130, 1]).toContain(code);
  const fixed = ordersText.replace(/^.*disable-next-line no-blocking-call\n/m, '');
  expect(readdirSync(parts).toSorted()).toEqual(names.toSorted());
  const texts = names.map((name) => readFileSync(join(parts, name), 'utf8'));
  expect(texts.filter((one) => one !== ordersText && one !== fixed)).toEqual([]);
  expect(texts).toContain(fixed);
}, 120_000);

test('killed while files are written, each is whole, and another run finishes', async () => {
  const names = Array.from({ length: 150 }, (_, index) => `part-${index}.ts`);
  const parts = join(folder, 'SIGKILL');
  mkdirSync(parts);
  for (const name of names) writeFileSync(join(parts, name), ordersText);
  const written = watch(parts);
  const child = start(['fix', 'SIGKILL']);
  written.once('change', () => child.kill('SIGKILL'));
  child.stdin.end();
  await Promise.all([text(child.stdout), exitOf(child), text(child.stderr)]);
  written.close();
  expect(child.signalCode).toBe('SIGKILL');
  const fixed = ordersText.replace(/^.*disable-next-line no-blocking-call\n/m, '');
  const textsNow = (): string[] => names.map((name) => readFileSync(join(parts, name), 'utf8'));
  expect(textsNow().filter((one) => one !== ordersText && one !== fixed)).toEqual([]);
  expect(textsNow()).toContain(ordersText);
  // What was being written when it was killed stands beside its file, under a name that is no source.
  const left = readdirSync(parts).filter((name) => !names.includes(name));
  expect(left.filter((name) => !/^\.part-\d+\.ts\.[0-9a-f]{12}\.tmp$/.test(name))).toEqual([]);
  expect(left.length).toBeLessThanOrEqual(1);
  await run(['fix', 'SIGKILL']);
  expect(new Set(textsNow())).toEqual(new Set([fixed]));
}, 120_000);

test('a reader that leaves early is no failure', async () => {
  const child = start(['rules', '--format', 'json']);
  child.stdout.destroy();
  const [stderr, code] = await Promise.all([text(child.stderr), exitOf(child)]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

test('the language server answers over standard input and output, and ends when it is told', async () => {
  const child = start(['lsp', '--stdio']);
  send(child, { id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
  expect(await outputUntil(child, '"id":1')).toContain('"serverInfo":{"name":"async-lens"');
  send(child, { method: 'initialized', params: {} });
  send(child, { id: 2, method: 'shutdown' });
  await outputUntil(child, '"id":2');
  send(child, { method: 'exit' });
  expect(await exitOf(child)).toBe(0);
});

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function run(words: readonly string[]): Promise<Outcome> {
  const child = start(words);
  child.stdin.end();
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), exitOf(child)]);
  return { stdout, stderr, code };
}

function start(words: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [join(root, 'server/src/cli/main.ts'), ...words], { cwd: folder });
}

function exitOf(child: ChildProcessWithoutNullStreams): Promise<number | null> {
  return new Promise((resolve) => child.once('close', (code) => resolve(code)));
}

/** What the program printed up to the message that holds `part`. Rejects when it ends before. */
async function outputUntil(child: ChildProcessWithoutNullStreams, part: string): Promise<string> {
  let output = '';
  for await (const [chunk] of on(child.stdout, 'data', { close: ['end'] })) {
    output += String(chunk);
    if (output.includes(part)) return output;
  }
  throw new Error(`The program ended before it printed ${part}: ${output}`);
}

function send(child: ChildProcessWithoutNullStreams, message: object): void {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}
