import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { expect, test } from 'vitest';
import { isRunning, ServerProcess } from './server-process.testing.ts';
import { createWorkspaceFolder } from './workspace-folder.testing.ts';

const store = 'export async function save(order: string): Promise<void> { await null; console.log(order); }\n';
const checkout = "import { save } from './store.js';\nexport async function checkout(order: string): Promise<void> {\n  save(order);\n}\n";

test('open, read the problem, apply its fix, and it is gone', async () => {
  using folder = createWorkspaceFolder({ 'store.ts': store, 'checkout.ts': checkout });
  await using server = await ServerProcess.start({ folder: folder.path });
  const { editor } = server;
  await editor.open('checkout.ts', checkout);
  const diagnostics = await editor.diagnostics('checkout.ts');
  expect(diagnostics).toMatchObject([{ code: 'no-floating-promises', severity: 2, range: { start: { line: 2, character: 2 } } }]);

  const actions = await editor.actions('checkout.ts', diagnostics);
  const fix = actions.find(({ title }) => title === 'Await it');
  await editor.apply((await editor.resolve(fix!)).edit!);
  expect(editor.text('checkout.ts')).toBe(checkout.replace('  save(', '  await save('));
  expect(await editor.diagnostics('checkout.ts')).toEqual([]);
});

test('every edit is answered for the text that it made', async () => {
  using folder = createWorkspaceFolder({ 'store.ts': store, 'checkout.ts': checkout });
  await using server = await ServerProcess.start({ folder: folder.path });
  const { editor } = server;
  await editor.open('checkout.ts', checkout);
  await editor.replace('checkout.ts', '  save(order);', '  await save(order);');
  expect(await editor.diagnostics('checkout.ts')).toEqual([]);
  await editor.replace('checkout.ts', '  await save(order);', '  // 💥\n  save(order);');
  expect(await editor.diagnostics('checkout.ts')).toMatchObject([{ range: { start: { line: 3, character: 2 } } }]);
});

test('an edit in one file changes what is said of another, and the editor is told', async () => {
  using folder = createWorkspaceFolder({ 'store.ts': store, 'checkout.ts': checkout });
  await using server = await ServerProcess.start({ folder: folder.path });
  const { editor } = server;
  await editor.open('checkout.ts', checkout);
  await editor.open('store.ts', store);
  expect(await editor.diagnostics('checkout.ts')).toHaveLength(1);
  const refreshed = editor.nextRefresh();
  await editor.replace('store.ts', store, 'export function save(order: string): void { console.log(order); }\n');
  await refreshed;
  expect(await editor.diagnostics('checkout.ts')).toEqual([]);
});

test('a file that is written to the disk is noticed', async () => {
  using folder = createWorkspaceFolder({ 'checkout.ts': checkout });
  await using server = await ServerProcess.start({ folder: folder.path });
  const { editor } = server;
  await editor.open('checkout.ts', checkout);
  expect(await editor.diagnostics('checkout.ts')).toEqual([]);
  const refreshed = editor.nextRefresh();
  writeFileSync(join(folder.path, 'store.ts'), store);
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: editor.uri('store.ts'), type: 1 }] });
  await refreshed;
  expect(await editor.diagnostics('checkout.ts')).toMatchObject([{ code: 'no-floating-promises' }]);
});

test('a file that its project does not know yet is checked, before any event tells of it', async () => {
  using folder = createWorkspaceFolder({ 'store.ts': store });
  await using server = await ServerProcess.start({ folder: folder.path });
  const { editor } = server;
  await editor.open('store.ts', store);
  await editor.diagnostics('store.ts');
  writeFileSync(join(folder.path, 'checkout.ts'), checkout);
  // The editor tells of the configuration first: what it lists now is read again, the file itself is not told of.
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: editor.uri('tsconfig.json'), type: 2 }] });
  await editor.open('checkout.ts', checkout);
  expect(await editor.diagnostics('checkout.ts')).toMatchObject([{ code: 'no-floating-promises' }]);
  expect(await editor.graph('checkout.ts', { functionName: 'checkout' })).toMatchObject({ version: 1 });
});

test('the task graph of the chess exhibition has its figures', async () => {
  const text = readFileSync(join(import.meta.dirname, '../../../test-fixtures/tutorial/chess-exhibition.ts'), 'utf8');
  using folder = createWorkspaceFolder({ 'chess-exhibition.ts': text });
  await using server = await ServerProcess.start({ folder: folder.path });
  const { editor } = server;
  await editor.open('chess-exhibition.ts', text);
  const result = await editor.graph('chess-exhibition.ts', { position: editor.positionOf('chess-exhibition.ts', 'Promise.all') }, 3);
  const hours = (ms: number | undefined) => (ms ?? 0) / 3_600_000;
  expect({ work: hours(result?.graph.metrics.work.ms), span: hours(result?.graph.metrics.span.ms), bound: hours(result?.graph.metrics.bound.ms) }).toEqual({ work: 12, span: 0.5, bound: 1 });
  expect(result?.version).toBe(1);
});

test('a cancelled request is answered as cancelled, and the next one is served', async () => {
  const many = checkout + Array.from({ length: 400 }, (_, index) => `export async function more${index}(order: string): Promise<void> {\n  save(order);\n}\n`).join('');
  using folder = createWorkspaceFolder({ 'store.ts': store, 'checkout.ts': many });
  await using server = await ServerProcess.start({ folder: folder.path });
  const { editor } = server;
  await editor.open('checkout.ts', many);
  const cancellation = new CancellationTokenSource();
  const cancelled = editor.pull('checkout.ts', undefined, cancellation);
  cancellation.cancel();
  await expect(cancelled).rejects.toMatchObject({ code: -32800 });
  expect(await editor.diagnostics('checkout.ts')).toHaveLength(401);
});

test('a compiler that is killed is started again, and no request is lost', async () => {
  using folder = createWorkspaceFolder({ 'store.ts': store, 'checkout.ts': checkout });
  await using server = await ServerProcess.start({ folder: folder.path });
  const { editor } = server;
  await editor.open('checkout.ts', checkout);
  const before = await editor.diagnostics('checkout.ts');
  const [compiler, ...others] = server.compilers();
  expect(others).toEqual([]);

  process.kill(compiler!, 'SIGKILL');
  await editor.replace('checkout.ts', 'save(order);', 'save(order); ');
  expect(await editor.diagnostics('checkout.ts')).toEqual(before);

  await editor.replace('checkout.ts', 'save(order); ', 'save(order);');
  const underWay = editor.diagnostics('checkout.ts');
  server.compilers().forEach((pid) => process.kill(pid, 'SIGKILL'));
  expect(await underWay).toEqual(before);
});

test('a file that is not there, is not text or is not code is answered empty', async () => {
  using folder = createWorkspaceFolder({ 'image.ts': '\u0000\u0001PNG', 'notes.txt': 'save();' });
  await using server = await ServerProcess.start({ folder: folder.path });
  for (const name of ['nowhere.ts', 'image.ts', 'notes.txt']) expect(await server.editor.diagnostics(name)).toEqual([]);
});

test('shutdown leaves no process behind', async () => {
  using folder = createWorkspaceFolder({ 'store.ts': store, 'checkout.ts': checkout });
  await using server = await ServerProcess.start({ folder: folder.path });
  await server.editor.open('checkout.ts', checkout);
  await server.editor.diagnostics('checkout.ts');
  const compilers = server.compilers();
  expect(compilers).toHaveLength(1);
  expect(await server.shutDown()).toBe(0);
  await expect.poll(() => compilers.filter(isRunning), { timeout: 10_000 }).toEqual([]);
});

test('an editor that dies takes the server and its compiler with it', async () => {
  using folder = createWorkspaceFolder({ 'store.ts': store, 'checkout.ts': checkout });
  await using server = await ServerProcess.start({ folder: folder.path });
  await server.editor.open('checkout.ts', checkout);
  await server.editor.diagnostics('checkout.ts');
  const compilers = server.compilers();
  server.child.stdin?.destroy();
  await expect.poll(() => [server.child.pid!, ...compilers].filter(isRunning), { timeout: 10_000 }).toEqual([]);
});

test('the same over the channel of a forked process, which ends when the channel does', async () => {
  using folder = createWorkspaceFolder({ 'store.ts': store, 'checkout.ts': checkout });
  await using server = await ServerProcess.startOverIpc({ folder: folder.path });
  await server.editor.open('checkout.ts', checkout);
  expect(await server.editor.diagnostics('checkout.ts')).toMatchObject([{ code: 'no-floating-promises' }]);
  const compilers = server.compilers();
  server.child.disconnect();
  await expect.poll(() => [server.child.pid!, ...compilers].filter(isRunning), { timeout: 10_000 }).toEqual([]);
});

test('a helper that blocks is made asynchronous with its callers in other files, when a person says so', async () => {
  const settings = "import { readFileSync } from 'node:fs';\n\nexport function readSettings(): string {\n  return readFileSync('settings.json', 'utf8');\n}\n";
  const handler = "import { readSettings } from './settings.js';\n\nexport async function handle(): Promise<string> {\n  return readSettings();\n}\n";
  using folder = createWorkspaceFolder({ 'settings.ts': settings, 'handler.ts': handler });
  await using server = await ServerProcess.start({ folder: folder.path });
  const { editor } = server;
  await editor.open('handler.ts', handler);
  await editor.open('settings.ts', settings);
  const diagnostics = await editor.diagnostics('handler.ts');
  expect(diagnostics).toMatchObject([{ code: 'no-blocking-call' }]);
  const action = (await editor.actions('handler.ts', diagnostics)).find(({ title }) => title === 'Make `readSettings` async, with its callers');
  const { edit } = await editor.resolve(action!);
  expect(edit!.changeAnnotations).toMatchObject({ concurrency: { needsConfirmation: true, description: expect.stringContaining('`readSettings` is exported') } });
  await editor.apply(edit!);
  expect(editor.text('settings.ts')).toBe("import { readFile } from 'node:fs/promises';\n\nexport async function readSettings(): Promise<string> {\n  return await readFile('settings.json', 'utf8');\n}\n");
  expect(editor.text('handler.ts')).toContain('return await readSettings();');
  expect(await editor.diagnostics('handler.ts')).toEqual([]);
});

test('what stands in the way of making it asynchronous is told, and nothing is changed', async () => {
  const text = "import { readFileSync } from 'node:fs';\n\nfunction readSettings(): string {\n  return readFileSync('settings.json', 'utf8');\n}\n\nclass Shop {\n  readonly name = readSettings();\n}\n\nexport async function handle(): Promise<string> {\n  return readSettings() + new Shop().name;\n}\n";
  using folder = createWorkspaceFolder({ 'shop.ts': text });
  await using server = await ServerProcess.start({ folder: folder.path });
  const { editor } = server;
  await editor.open('shop.ts', text);
  const diagnostics = await editor.diagnostics('shop.ts');
  const action = (await editor.actions('shop.ts', diagnostics)).find(({ title }) => title.startsWith('Make `readSettings` async'));
  expect((await editor.resolve(action!)).edit).toBeUndefined();
  expect(editor.shown).toEqual(['Nothing was changed. `readSettings` is called in the value of a field, which cannot wait. (shop.ts:8)']);
});
