import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { expect, onTestFinished, test } from 'vitest';
import { startInMemory } from './in-memory.testing.ts';

test('says what it can do, in UTF-16', async () => {
  await using session = await startInMemory();
  expect(session.editor.serverCapabilities).toMatchObject({
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: 2 },
    diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: true },
    codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.rewrite.asyncLens', 'source.fixAll.asyncLens'], resolveProvider: true },
    hoverProvider: true,
  });
});

test('does not announce workspace diagnostics to a client that asks for them on command', async () => {
  await using session = await startInMemory({ initializationOptions: { workspaceDiagnostics: 'onCommand' } });
  expect(session.editor.serverCapabilities).toMatchObject({ diagnosticProvider: { workspaceDiagnostics: false } });
});

test('a hover explains the rule and leads to its page and to the graph', async () => {
  await using session = await startInMemory({ initializationOptions: { commands: ['asyncLens.openTaskGraph'] } });
  const { editor } = session;
  await editor.open('a.ts', 'function f() {\n  drop();\n}\n');
  const ask = (found: string) => editor.connection.sendRequest<{ contents: { value: string } } | null>('textDocument/hover', { textDocument: { uri: editor.uri('a.ts') }, position: editor.positionOf('a.ts', found) });
  const hover = await ask('drop');
  expect(hover?.contents.value).toMatch(/^\[no-floating-promises\]\(https:.*\): a promise that nobody awaits\./);
  expect(hover?.contents.value).toContain('[Open task graph](command:asyncLens.openTaskGraph?');
  expect(await ask('function')).toBeNull();
});

test('a hover leads to the picture after a fix that changes what runs at once', async () => {
  await using session = await startInMemory({ initializationOptions: { commands: ['asyncLens.openTaskGraph'] } });
  const { editor, engine } = session;
  await editor.open('a.ts', 'drop();\n');
  const ask = async () => (await editor.connection.sendRequest<{ contents: { value: string } }>('textDocument/hover', { textDocument: { uri: editor.uri('a.ts') }, position: { line: 0, character: 1 } })).contents.value;
  expect(await ask()).not.toContain('Preview');
  engine.fixes = [{ title: 'Run at once', kind: 'offer', concurrent: true }];
  await editor.replace('a.ts', '\n', '\n\n');
  const link = /\[Preview in task graph: Run at once\]\(command:asyncLens\.openTaskGraph\?([^)]+)\)/.exec(await ask());
  expect(JSON.parse(decodeURIComponent(link?.[1] ?? ''))).toEqual([
    { uri: editor.uri('a.ts'), position: { line: 0, character: 0 }, preview: { ruleId: 'no-floating-promises', title: 'Run at once', start: 0, end: 6 } },
  ]);
});

test('a hover on an await says what it waits for and why, with a link to the code that says so', async () => {
  await using session = await startInMemory();
  const { editor } = session;
  await editor.open('a.ts', 'async function f() {\n  await load();\n  await save();\n  awaited();\n}\n');
  const ask = (found: string) => editor.connection.sendRequest<{ contents: { value: string }; range: unknown } | null>('textDocument/hover', { textDocument: { uri: editor.uri('a.ts') }, position: editor.positionOf('a.ts', found) });
  expect(await ask('await save')).toEqual({
    contents: { kind: 'markdown', value: `\`save\` waits for \`load\` because it waits on purpose. ([line 2](${editor.uri('a.ts')}#L2))` },
    range: { start: { line: 2, character: 2 }, end: { line: 2, character: 7 } },
  });
  expect(await ask('await load')).toBeNull();
  expect(await ask('awaited')).toBeNull();
});

test('a hover and a fix find the report of the pull ready; an edit elsewhere makes them check again', async () => {
  await using session = await startInMemory();
  const { editor, engine } = session;
  await editor.open('a.ts', 'drop();\n');
  await editor.open('b.ts', 'drop();\n');
  const [fix] = await editor.actions('a.ts', await editor.diagnostics('a.ts'));
  await editor.resolve(fix!);
  const hover = { textDocument: { uri: editor.uri('a.ts') }, position: { line: 0, character: 0 } };
  await editor.connection.sendRequest('textDocument/hover', hover);
  expect(engine.checked).toEqual(['/project/a.ts']);
  await editor.replace('b.ts', 'drop', 'keep');
  await editor.connection.sendRequest('textDocument/hover', hover);
  expect(engine.checked).toEqual(['/project/a.ts', '/project/a.ts']);
});

test('a graph comes with the version that its offsets count in', async () => {
  await using session = await startInMemory();
  const { editor } = session;
  await editor.open('a.ts', 'const x = 1;\nasync function load() {}\n');
  const graph = await editor.graph('a.ts', { position: editor.positionOf('a.ts', '{}', 1) });
  expect(graph).toMatchObject({ version: 1, graph: { functions: [{ place: { file: '/project/a.ts', start: 19 } }] } });
  expect(await editor.graph('a.ts', { functionName: 'nobody' })).toBeNull();
});

test('an outline comes with the version that its spans count in, and none of a text that has changed meanwhile', async () => {
  await using session = await startInMemory();
  const { editor, engine } = session;
  await editor.open('a.ts', 'async function load() {}\n');
  const ask = () => editor.connection.sendRequest('asyncLens/taskOutline', { textDocument: { uri: editor.uri('a.ts') } });
  expect(await ask()).toMatchObject({ version: 1, outline: { functions: [{ span: { start: 0, end: 25 } }] } });
  let answer: Promise<unknown> | undefined;
  const release = await engine.hold(() => (answer = ask()));
  await editor.replace('a.ts', 'load', 'reload');
  await editor.connection.sendRequest('asyncLens/effectiveConfiguration', { textDocument: { uri: editor.uri('a.ts') } });
  release();
  await expect(answer).rejects.toMatchObject({ code: -32801 });
});

test('a map comes with the version, or says that it is too large', async () => {
  await using session = await startInMemory();
  const { editor } = session;
  await editor.open('a.ts', 'async function load() {}\n');
  const ask = (scope: object) => editor.connection.sendRequest('asyncLens/functionMap', { textDocument: { uri: editor.uri('a.ts') }, scope });
  expect(await ask({ kind: 'file' })).toMatchObject({ state: 'map', version: 1, map: { title: '/project/a.ts' } });
  expect(await ask({ kind: 'project' })).toEqual({ state: 'tooLarge', count: 5_000, limit: 2_000 });
});

test('a graph of a text that has changed meanwhile is not answered', async () => {
  await using session = await startInMemory();
  const { editor, engine } = session;
  await editor.open('a.ts', 'async function load() {}\n');
  let answer: Promise<unknown> | undefined;
  const release = await engine.hold(() => (answer = editor.graph('a.ts', { functionName: 'load' })));
  await editor.replace('a.ts', 'load', 'reload');
  await editor.connection.sendRequest('asyncLens/effectiveConfiguration', { textDocument: { uri: editor.uri('a.ts') } });
  release();
  await expect(answer).rejects.toMatchObject({ code: -32801 });
});

test('a cancelled request reaches the engine and is answered as cancelled', async () => {
  await using session = await startInMemory();
  const { editor, engine } = session;
  await editor.open('a.ts', 'drop();\n');
  const cancellation = new CancellationTokenSource();
  let answer: Promise<unknown> | undefined;
  await engine.hold(() => (answer = editor.pull('a.ts', undefined, cancellation)));
  cancellation.cancel();
  await expect(answer).rejects.toMatchObject({ code: -32800 });
  expect(engine.abortedFor).toEqual(['/project/a.ts']);
});

test('the edit behind a preview is found by rule, title and place', async () => {
  await using session = await startInMemory();
  const { editor } = session;
  await editor.open('a.ts', 'drop();\n');
  const ask = (title: string) =>
    editor.connection.sendRequest('asyncLens/previewEdit', { textDocument: { uri: editor.uri('a.ts') }, ruleId: 'no-floating-promises', title, place: { file: '/project/a.ts', start: 0, end: 6 } });
  expect(await ask('Add `await`')).toEqual({
    files: [{ uri: editor.uri('a.ts'), version: 1, edits: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, newText: 'await ' }] }],
  });
  expect(await ask('Something else')).toBeNull();
});

test('a broken configuration file is told of, the defaults hold, and mending it is noticed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'async-lens-lsp-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const configFile = join(folder, 'async-lens.config.json');
  writeFileSync(configFile, '{ "rules": { "no-floating-promises": "loud" } }');
  await using session = await startInMemory({ folder });
  const { editor } = session;
  await editor.open('a.ts', 'drop();\n');
  expect(await editor.diagnostics('a.ts')).toHaveLength(1);
  await editor.until(() => editor.statuses.at(-1)?.state === 'error');
  expect(editor.statuses.at(-1)?.text).toContain('async-lens.config.json');

  writeFileSync(configFile, '{ "rules": { "no-floating-promises": "off" } }');
  const refreshed = editor.nextRefresh();
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: editor.uri('async-lens.config.json'), type: 2 }] });
  await refreshed;
  expect(await editor.diagnostics('a.ts')).toEqual([]);
  expect(editor.statuses.at(-1)).toEqual({ state: 'idle', text: 'Ready' });
  const configuration = await editor.connection.sendRequest('asyncLens/effectiveConfiguration', { textDocument: { uri: editor.uri('a.ts') } });
  expect(configuration).toMatchObject({ configFile, isIgnored: false, rules: { 'no-floating-promises': { severity: 'off' } } });
});
