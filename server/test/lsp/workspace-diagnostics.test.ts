import { pathToFileURL } from 'node:url';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { expect, test } from 'vitest';
import { startInMemory } from './in-memory.testing.ts';

const files = ['/project/a.ts', '/project/b.ts', '/project/c.ts'];

test('every file is reported by itself, as soon as it is checked', async () => {
  await using session = await startInMemory({}, () => files);
  files.forEach((file, index) => session.engine.addFile(file, 'drop();\n'.repeat(index)));
  const rest = await session.editor.pullWorkspace();
  expect(session.editor.pieces.map((item) => [item.uri.split('/').at(-1), item.kind === 'full' ? item.items.length : item.kind])).toEqual([['a.ts', 0], ['b.ts', 1], ['c.ts', 2]]);
  expect(rest).toEqual([]);
});

test('a client that asks again is told only what changed, and of files that are gone', async () => {
  await using session = await startInMemory({}, () => files);
  const { editor, engine } = session;
  files.forEach((file) => engine.addFile(file, 'drop();\n'));
  await editor.pullWorkspace();
  const known = editor.pieces.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
  engine.addFile('/project/b.ts', 'drop(); drop();\n');
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: editor.uri('b.ts'), type: 2 }] });
  await editor.pullWorkspace([...known, { uri: editor.uri('gone.ts'), value: 'old' }]);
  expect(editor.pieces.map(({ uri, kind }) => [uri.split('/').at(-1), kind])).toEqual([['a.ts', 'unchanged'], ['b.ts', 'full'], ['c.ts', 'unchanged'], ['gone.ts', 'full']]);
});

test('work that takes long shows progress, and stopping it cancels the request', async () => {
  await using session = await startInMemory({}, () => files);
  const { editor, engine } = session;
  files.forEach((file) => engine.addFile(file, ''));
  let answer: Promise<unknown> | undefined;
  await engine.hold(() => (answer = editor.pullWorkspace()));
  await editor.until(() => editor.progress.size > 0);
  const [shown] = editor.progress;
  expect(shown?.[1]).toMatchObject({ title: 'Async Lens: checking the workspace', cancellable: true });
  await editor.connection.sendNotification('window/workDoneProgress/cancel', { token: shown?.[0] });
  await expect(answer).rejects.toMatchObject({ code: -32800 });
});

test('folders that are added and removed are taken into account', async () => {
  await using session = await startInMemory({}, (folder) => [`${folder}/main.ts`]);
  const { editor, engine } = session;
  engine.addFile('/project/main.ts', 'drop();\n');
  engine.addFile('/other/main.ts', 'drop();\n');
  const toFolder = (path: string) => ({ uri: pathToFileURL(path).toString(), name: path });
  await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [toFolder('/other')], removed: [toFolder('/project')] } });
  await editor.pullWorkspace();
  expect(editor.pieces.map(({ uri }) => uri)).toEqual([toFolder('/other/main.ts').uri]);
});

test('cancelling the request stops the engine', async () => {
  await using session = await startInMemory({}, () => files);
  const { editor, engine } = session;
  files.forEach((file) => engine.addFile(file, ''));
  const cancellation = new CancellationTokenSource();
  let answer: Promise<unknown> | undefined;
  await engine.hold(() => (answer = editor.pullWorkspace([], cancellation)));
  cancellation.cancel();
  await expect(answer).rejects.toMatchObject({ code: -32800 });
  expect(engine.abortedFor).toEqual(['/project/a.ts']);
});
