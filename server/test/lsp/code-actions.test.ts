import { expect, test } from 'vitest';
import { modernCapabilities } from './editor.testing.ts';
import { startInMemory } from './in-memory.testing.ts';

test('the fixes of a problem come first, then silence', async () => {
  await using session = await startInMemory({ initializationOptions: { commands: ['asyncLens.openRulePage'] } });
  const { editor } = session;
  await editor.open('a.ts', 'drop();\n');
  const actions = await editor.actions('a.ts', await editor.diagnostics('a.ts'));
  expect(actions.map(({ title }) => title)).toEqual([
    'Add `await`',
    'Disable no-floating-promises for this line',
    'Disable no-floating-promises for the entire file',
    'Open rule page of no-floating-promises',
  ]);
  expect(actions[0]).toMatchObject({ kind: 'quickfix' });
  expect(actions[0]).not.toHaveProperty('edit');
});

test('the edit of a chosen fix is made when it is chosen, for the version on the screen', async () => {
  await using session = await startInMemory();
  const { editor } = session;
  await editor.open('a.ts', 'drop();\n');
  const [fix] = await editor.actions('a.ts', await editor.diagnostics('a.ts'));
  const { edit } = await editor.resolve(fix!);
  expect(edit?.documentChanges).toMatchObject([{ textDocument: { uri: editor.uri('a.ts'), version: 1 } }]);
  await editor.apply(edit!);
  expect(editor.text('a.ts')).toBe('await drop();\n');
});

test('a fix is found again after text above it has moved it', async () => {
  await using session = await startInMemory();
  const { editor } = session;
  await editor.open('a.ts', '// here\ndrop();\n');
  const [fix] = await editor.actions('a.ts', await editor.diagnostics('a.ts'));
  await editor.replace('a.ts', '// here', '// a longer line\n// here');
  const { edit } = await editor.resolve(fix!);
  await editor.apply(edit!);
  expect(editor.text('a.ts')).toBe('// a longer line\n// here\nawait drop();\n');
});

test('a fix whose problem is gone is refused', async () => {
  await using session = await startInMemory();
  const { editor } = session;
  await editor.open('a.ts', 'drop();\n');
  const [fix] = await editor.actions('a.ts', await editor.diagnostics('a.ts'));
  await editor.replace('a.ts', 'drop', 'keep');
  await expect(editor.resolve(fix!)).rejects.toMatchObject({ code: -32801 });
});

test('a fix that changes what runs at once is never preferred and waits for a yes', async () => {
  await using session = await startInMemory();
  const { editor, engine } = session;
  engine.fixes = [{ title: 'Run at once', kind: 'offer', concurrent: true }];
  await editor.open('a.ts', 'drop();\n');
  const [fix] = await editor.actions('a.ts', await editor.diagnostics('a.ts'));
  expect(fix).not.toHaveProperty('isPreferred');
  const { edit } = await editor.resolve(fix!);
  expect(edit).toMatchObject({
    documentChanges: [{ edits: [{ newText: 'await ', annotationId: 'concurrency' }] }],
    changeAnnotations: { concurrency: { label: 'Run at once', needsConfirmation: true } },
  });
});

test('a fix that changes what happens waits for a yes, too; one that changes nothing does not', async () => {
  await using session = await startInMemory();
  const { editor, engine } = session;
  engine.fixes = [{ title: 'Await it', kind: 'offer', concurrent: false }, { title: 'Mark with void', kind: 'offer', concurrent: false, keepsBehaviour: true }];
  await editor.open('a.ts', 'drop();\n');
  const [awaiting, marking] = await editor.actions('a.ts', await editor.diagnostics('a.ts'));
  expect(awaiting).not.toHaveProperty('isPreferred');
  expect((await editor.resolve(awaiting!)).edit).toMatchObject({ changeAnnotations: { behaviour: { label: 'Await it', needsConfirmation: true } } });
  expect((await editor.resolve(marking!)).edit).not.toHaveProperty('changeAnnotations');
});

test('a fix that the graph has a picture of is offered with it, in an editor that has graphs', async () => {
  await using session = await startInMemory({ initializationOptions: { commands: ['asyncLens.openTaskGraph'] } });
  const { editor, engine } = session;
  engine.fixes = [{ title: 'Await it', kind: 'offer', concurrent: false }, { title: 'Run at once', kind: 'offer', concurrent: true }, { title: 'Run two at a time', kind: 'offer', concurrent: true }];
  await editor.open('a.ts', '\ndrop();\n');
  const actions = await editor.actions('a.ts', await editor.diagnostics('a.ts'), ['quickfix']);
  expect(actions.map(({ title }) => title).slice(0, 4)).toEqual(['Await it', 'Run at once', 'Run two at a time', 'Preview in task graph: Run at once']);
  expect(actions[3]).toMatchObject({
    kind: 'quickfix',
    command: { command: 'asyncLens.openTaskGraph', arguments: [{ uri: editor.uri('a.ts'), position: { line: 1, character: 0 }, preview: { ruleId: 'no-floating-promises', title: 'Run at once', start: 1, end: 7 } }] },
  });
  expect(await editor.resolve(actions[3]!)).toEqual(actions[3]);
});

test('without a fix that changes what runs at once, or without graphs in the editor, no picture is offered', async () => {
  const titlesOf = async (commands: readonly string[], concurrent: boolean) => {
    await using session = await startInMemory({ initializationOptions: { commands } });
    const { editor, engine } = session;
    engine.fixes = [{ title: 'Mend it', kind: 'offer', concurrent }];
    await editor.open('a.ts', 'drop();\n');
    return (await editor.actions('a.ts', await editor.diagnostics('a.ts'))).map(({ title }) => title).filter((title) => title.startsWith('Preview'));
  };
  expect(await titlesOf(['asyncLens.openTaskGraph'], true)).toHaveLength(1);
  expect(await titlesOf(['asyncLens.openTaskGraph'], false)).toEqual([]);
  expect(await titlesOf([], true)).toEqual([]);
});

test('a safe fix may run by one key', async () => {
  await using session = await startInMemory();
  const { editor, engine } = session;
  engine.fixes = [{ title: 'Drop it', kind: 'safe', concurrent: false }];
  await editor.open('a.ts', 'drop();\n');
  const [fix] = await editor.actions('a.ts', await editor.diagnostics('a.ts'));
  expect(fix).toMatchObject({ isPreferred: true });
  expect((await editor.resolve(fix!)).edit).not.toHaveProperty('changeAnnotations');
});

test('fix all is offered only when asked for', async () => {
  await using session = await startInMemory();
  const { editor, engine } = session;
  engine.fixes = [{ title: 'Add `await`', kind: 'safe', concurrent: false }];
  await editor.open('a.ts', 'drop();\ndrop();\n');
  expect(await editor.actions('a.ts', [])).toEqual([]);
  const [fixAll, ...others] = await editor.actions('a.ts', [], ['source.fixAll']);
  expect(others).toEqual([]);
  expect(fixAll?.kind).toBe('source.fixAll.asyncLens');
  await editor.apply((await editor.resolve(fixAll!)).edit!);
  expect(editor.text('a.ts')).toBe('await drop();\nawait drop();\n');
});

test('fix all holds safe fixes alone', async () => {
  await using session = await startInMemory();
  const { editor, engine } = session;
  engine.fixes = [{ title: 'Add `await`', kind: 'offer', concurrent: false }];
  await editor.open('a.ts', 'drop();\n');
  expect(await editor.actions('a.ts', [], ['source.fixAll'])).toEqual([]);
});

test('silencing a line keeps its indentation and leaves the reason to be typed over', async () => {
  await using session = await startInMemory();
  const { editor } = session;
  await editor.open('a.ts', '#!/usr/bin/env node\n  drop();\n');
  const [, line, file] = await editor.actions('a.ts', await editor.diagnostics('a.ts'));
  expect(line?.edit?.documentChanges).toMatchObject([
    { edits: [{ range: { start: { line: 1, character: 0 } }, snippet: { value: '  // async-lens-disable-next-line no-floating-promises -- ${1:reason}\n' } }] },
  ]);
  await editor.apply(file!.edit!);
  expect(editor.text('a.ts')).toBe('#!/usr/bin/env node\n// async-lens-disable-file no-floating-promises -- ${1:reason}\n  drop();\n');
});

test('settings put the comment at the end of the line, or take it away', async () => {
  await using session = await startInMemory({ settings: { codeAction: { disableRuleComment: { location: 'sameLine' } } } });
  const { editor } = session;
  await editor.open('a.ts', 'drop();\n');
  const diagnostics = await editor.diagnostics('a.ts');
  const [, line] = await editor.actions('a.ts', diagnostics);
  await editor.apply(line!.edit!);
  expect(editor.text('a.ts')).toBe('drop(); // async-lens-disable-line no-floating-promises -- ${1:reason}\n');
  await editor.changeSettings({ codeAction: { disableRuleComment: { enable: false } } });
  expect((await editor.actions('a.ts', diagnostics)).map(({ title }) => title)).toEqual(['Add `await`']);
});

test('a line that begins inside a template literal cannot be silenced by a comment above it', async () => {
  await using session = await startInMemory();
  const { editor } = session;
  await editor.open('a.ts', 'const page = `\n  ${drop()}`;\n');
  const actions = await editor.actions('a.ts', await editor.diagnostics('a.ts'));
  expect(actions.map(({ title }) => title)).toEqual(['Add `await`', 'Disable no-floating-promises for the entire file']);
});

test('an editor that keeps no data and resolves nothing gets whole actions, with a word of warning', async () => {
  await using session = await startInMemory({ capabilities: { ...modernCapabilities, textDocument: {}, workspace: {} } });
  const { editor, engine } = session;
  engine.fixes = [{ title: 'Run at once', kind: 'offer', concurrent: true }];
  await editor.open('a.ts', 'drop();\n');
  const diagnostics = (await editor.diagnostics('a.ts')).map(({ data: _, ...kept }) => kept);
  const [fix] = await editor.actions('a.ts', diagnostics);
  expect(fix?.title).toBe('Run at once (changes what runs at once)');
  await editor.apply(fix!.edit!);
  expect(editor.text('a.ts')).toBe('await drop();\n');
});

test('refactorings come in a menu that was opened, with what speaks against them', async () => {
  await using session = await startInMemory();
  const { editor } = session;
  await editor.open('a.ts', 'first second\n');
  const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 12 } };
  const [turned] = await editor.actionsAt('a.ts', range, { triggerKind: 1 });
  expect(turned).toMatchObject({ title: 'Turn round', kind: 'refactor.rewrite.asyncLens.awaitInTurn', edit: { changeAnnotations: { concurrency: { description: '`second` needs `first`.', needsConfirmation: true } } } });
  await editor.apply(turned!.edit!);
  expect(editor.text('a.ts')).toBe('second first\n');
  expect(await editor.actionsAt('a.ts', range, { triggerKind: 2 })).toEqual([]);
  expect(await editor.actionsAt('a.ts', range, { triggerKind: 1, only: ['refactor'] })).toHaveLength(1);
  expect(await editor.actionsAt('a.ts', range, { triggerKind: 1, only: ['refactor.rewrite.asyncLens.awaitInTurn'] })).toHaveLength(1);
  expect(await editor.actionsAt('a.ts', range, { triggerKind: 1, only: ['quickfix'] })).toEqual([]);
});

test('what TypeScript says of an await has its repair, and other diagnostics have none', async () => {
  await using session = await startInMemory();
  const { editor } = session;
  await editor.open('a.ts', 'const f = () => { await g(); };\n');
  const told = (source: string, code: number | string) => ({ source, code, message: "'await' expressions are only allowed within async functions.", range: { start: { line: 0, character: 18 }, end: { line: 0, character: 23 } } });
  const [fix, ...others] = await editor.actions('a.ts', [told('ts', 1308), told('ts', 1308)]);
  expect(others).toEqual([]);
  expect(fix).toMatchObject({ title: 'Make `f` async', kind: 'quickfix', diagnostics: [{ code: 1308 }] });
  await editor.apply(fix!.edit!);
  expect(editor.text('a.ts')).toBe('async const f = () => { await g(); };\n');
  expect(await editor.actions('a.ts', [told('ts', 2304), told('eslint', 1308)])).toEqual([]);
});
