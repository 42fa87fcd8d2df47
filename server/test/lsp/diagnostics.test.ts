import { DiagnosticSeverity } from 'vscode-languageserver-protocol/node';
import { expect, test } from 'vitest';
import { startInMemory } from './in-memory.testing.ts';

test('a finding becomes a diagnostic that says where, what, why and where to read more', async () => {
  await using session = await startInMemory();
  const { editor } = session;
  await editor.open('a.ts', '// 💥 two units wide\n/* 💥 */ drop();\n');
  expect(await editor.diagnostics('a.ts')).toEqual([
    {
      range: { start: { line: 1, character: 9 }, end: { line: 1, character: 15 } },
      severity: DiagnosticSeverity.Warning,
      code: 'no-floating-promises',
      codeDescription: { href: expect.stringMatching(/^https:.*\/docs\/rules\/no-floating-promises\.md$/) },
      source: 'async-lens',
      message: '`drop` returns a promise that nobody awaits. Await it, return it, or add a catch.',
      relatedInformation: [
        { message: 'It begins here', location: { uri: editor.uri('a.ts'), range: { start: { line: 1, character: 9 }, end: { line: 1, character: 13 } } } },
      ],
      data: { ruleId: 'no-floating-promises', start: 30, end: 36, fixes: [{ title: 'Add `await`', kind: 'offer', concurrent: false }] },
    },
  ]);
});

test('an answer that has not changed is not sent again, even when the text has', async () => {
  await using session = await startInMemory();
  const { editor } = session;
  await editor.open('a.ts', 'drop(); // one\n');
  const { resultId } = await editor.pull('a.ts');
  await editor.replace('a.ts', 'one', 'two');
  expect(await editor.pull('a.ts', resultId)).toEqual({ kind: 'unchanged', resultId });
  await editor.replace('a.ts', 'drop();', 'keep();');
  expect(await editor.pull('a.ts', resultId)).toMatchObject({ kind: 'full', items: [] });
});

test('an edit under a check drops it: the answer is about the new text', async () => {
  await using session = await startInMemory();
  const { editor, engine } = session;
  await editor.open('a.ts', 'drop();\n');
  let answer: Promise<unknown> | undefined;
  const release = await engine.hold(() => (answer = editor.diagnostics('a.ts')));
  await editor.replace('a.ts', 'drop', '\n\ndrop');
  await expect.poll(() => engine.abortedFor).toContain('/project/a.ts');
  release();
  expect(await answer).toMatchObject([{ range: { start: { line: 2, character: 0 } } }]);
});

test('a newer pull takes over from the one under way', async () => {
  await using session = await startInMemory();
  const { editor, engine } = session;
  await editor.open('a.ts', 'drop();\n');
  let older: Promise<unknown> | undefined;
  const release = await engine.hold(() => (older = editor.pull('a.ts')));
  const newer = editor.diagnostics('a.ts');
  await expect(older).rejects.toMatchObject({ code: -32802, data: { retriggerRequest: false } });
  release();
  expect(await newer).toHaveLength(1);
});

test('a crash is logged with file and rule and answered empty; the next request works', async () => {
  await using session = await startInMemory();
  const { editor, engine } = session;
  await editor.open('a.ts', 'drop();\n');
  engine.crash = Object.assign(new Error('broken step'), { ruleId: 'no-floating-promises' });
  expect(await editor.diagnostics('a.ts')).toEqual([]);
  await editor.until(() => editor.statuses.some(({ state }) => state === 'error'));
  expect(editor.logged.join('\n')).toMatch(/textDocument\/diagnostic for \/project\/a\.ts failed in rule no-floating-promises: Error: broken step/);
  engine.crash = undefined;
  expect(await editor.diagnostics('a.ts')).toHaveLength(1);
  await editor.until(() => editor.statuses.at(-1)?.state === 'idle');
});

test('a file that the engine could not check has no diagnostics', async () => {
  await using session = await startInMemory();
  const { editor, engine } = session;
  await editor.open('a.ts', 'drop();\n');
  engine.isFailing = true;
  expect(await editor.diagnostics('a.ts')).toEqual([]);
});

test('settings decide severity and whether to check at all, and change live', async () => {
  await using session = await startInMemory({ settings: { rules: { 'no-floating-promises': 'hint' } } });
  const { editor } = session;
  await editor.open('a.ts', 'drop();\n');
  expect(await editor.diagnostics('a.ts')).toMatchObject([{ severity: DiagnosticSeverity.Hint }]);
  const refreshed = editor.nextRefresh();
  await editor.changeSettings({ rules: { 'no-floating-promises': 'error' } });
  await refreshed;
  expect(await editor.diagnostics('a.ts')).toMatchObject([{ severity: DiagnosticSeverity.Error }]);
  await editor.changeSettings({ enable: false });
  expect(await editor.diagnostics('a.ts')).toEqual([]);
});

test('an edit in one document refreshes another whose answer it changes', async () => {
  await using session = await startInMemory();
  const { editor } = session;
  await editor.open('a.ts', 'drop();\n');
  await editor.open('b.ts', 'export const mood = "wild";\n');
  expect(await editor.diagnostics('a.ts')).toHaveLength(1);
  const refreshed = editor.nextRefresh();
  await editor.replace('b.ts', 'wild', 'tame');
  await refreshed;
  expect(await editor.diagnostics('a.ts')).toEqual([]);
});

test('changes on disk reach the engine and refresh the editor', async () => {
  await using session = await startInMemory();
  const { editor, engine } = session;
  await editor.until(() => editor.registered.includes('workspace/didChangeWatchedFiles'));
  const refreshed = editor.nextRefresh();
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [
      { uri: editor.uri('new.ts'), type: 1 },
      { uri: editor.uri('tsconfig.json'), type: 2 },
      { uri: editor.uri('old.ts'), type: 3 },
    ],
  });
  await refreshed;
  await editor.until(() => editor.graphChanges === 1);
  expect(engine.changes).toEqual(['created /project/new.ts', 'changed /project/tsconfig.json', 'deleted /project/old.ts']);
});

test('a file that nobody knows has no diagnostics', async () => {
  await using session = await startInMemory();
  expect(await session.editor.diagnostics('nowhere.ts')).toEqual([]);
});

test('a document without a file is checked under a name of its own', async () => {
  await using session = await startInMemory();
  const { connection } = session.editor;
  const uri = 'untitled:Untitled-1';
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'typescriptreact', version: 1, text: 'drop();\n' } });
  expect(await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })).toMatchObject({ items: [{ code: 'no-floating-promises', relatedInformation: [{ location: { uri } }] }] });
});
