import { describe, expect, it } from 'vitest';
import type { NodeQuestion } from '../../src/typescript/contract.ts';
import { nodeWithText, openText } from './project.testing.ts';

describe('functions whose promise nobody takes', () => {
  const declarations = `
    declare function wantsNothing(callback: () => void): void;
    declare function takesEither(callback: () => void | Promise<void>): void;
    declare function overloaded(callback: () => void): void;
    declare function overloaded(callback: () => Promise<void>): void;
    declare function given<T>(callback: () => T): T;
    declare class Box<T> { use(callback: () => T): void }
    declare const voidBox: Box<void>;
    declare const promiseBox: Box<Promise<void>>;
    declare function save(): Promise<void>;
    declare function log(): void;
    declare const numbers: number[];
  `;

  it.each([
    ['wantsNothing(save)', 'save', 'nowhere'],
    ['wantsNothing(log)', 'log', undefined],
    ['wantsNothing(() => save())', '() => save()', 'nowhere'],
    ['wantsNothing((save))', 'save', 'nowhere'],
    ['wantsNothing(save as () => void)', 'save', undefined],
    ['takesEither(save)', 'save', undefined],
    ['overloaded(save)', 'save', undefined],
    ['given(save)', 'save', undefined],
    ['given<void>(save)', 'save', 'nowhere'],
    ['voidBox.use(save)', 'save', 'nowhere'],
    ['promiseBox.use(save)', 'save', undefined],
    ['numbers.filter(save)', 'save', 'test'],
    ['numbers["some"](save)', 'save', 'test'],
    ['save().finally(async () => {})', 'async () => {}', undefined],
    ['const typed: () => void = save', 'save', 'nowhere'],
    ['const typed: { run(): void } = { async run() {} }', 'async run() {}', 'nowhere'],
    ['const typed: Record<string, () => void> = { save }', 'save', 'nowhere'],
    ['function make(): () => void { return save; }', 'save', 'nowhere'],
  ])('%s: %s', async (code, text, unheard) => {
    const { project, view, source } = await openText(`${declarations}\n${code};`);
    await using _project = project;
    await using _view = view;
    const question: NodeQuestion = { kind: 'unheard', node: nodeWithText(source, text) };
    expect(await view.ask(source.file, [question])).toEqual([{ kind: 'unheard', unheard }]);
  });

  it('attributes of elements are such places, their children are not', async () => {
    const { project, view, source } = await openText(`
      declare namespace JSX { interface IntrinsicElements { button: { onClick?: () => void } } }
      declare function Panel(properties: { children?: () => void }): unknown;
      const button = <button onClick={async () => {}} />;
      const panel = <Panel>{async (): Promise<void> => {}}</Panel>;
    `, {}, 'a.tsx');
    await using _project = project;
    await using _view = view;
    const questions = ['async () => {}', 'async (): Promise<void> => {}'].map((text): NodeQuestion => ({ kind: 'unheard', node: nodeWithText(source, text) }));
    expect(await view.ask(source.file, questions)).toEqual([{ kind: 'unheard', unheard: 'nowhere' }, { kind: 'unheard', unheard: undefined }]);
  });
});

it('tells what is always thenable from what may be', async () => {
  const { project, view, source } = await openText(`
    declare const always: Promise<string> | Promise<number>;
    declare const same: Promise<boolean> | boolean;
    declare const sometimes: Promise<boolean> | undefined;
    declare const never: string;
    [always, same, sometimes, never];
  `);
  await using _project = project;
  await using _view = view;
  const names = ['always', 'same', 'sometimes', 'never'] as const;
  const answers = await view.ask(source.file, names.map((name): NodeQuestion => ({ kind: 'thenability', node: nodeWithText(source, name) })));
  expect(answers).toEqual(names.map((thenability) => ({ kind: 'thenability', thenability })));
});

it('finds methods that give a promise where what they inherit gives nothing', async () => {
  const { project, view, source } = await openText(`
    interface Closable { close(): void; flush(): Promise<void>; clear(): unknown }
    class Pool implements Closable { async close() {} async flush() {} async clear() {} }
  `);
  await using _project = project;
  await using _view = view;
  const owner = source.syntax.statements[1]!;
  const [answer] = await view.ask(source.file, [{ kind: 'inherited', node: owner }]);
  expect(answer).toMatchObject({ kind: 'inherited', methods: [{ name: 'close', from: 'Closable' }] });
});

it('a handler that may be undefined is none', async () => {
  const { project, view, source } = await openText(`
    declare const handler: () => void;
    declare const perhaps: (() => void) | undefined;
    declare const unknowable: any;
    [handler, perhaps, unknowable];
  `);
  await using _project = project;
  await using _view = view;
  const answers = await view.ask(source.file, ['handler', 'perhaps', 'unknowable'].map((name): NodeQuestion => ({ kind: 'callable', node: nodeWithText(source, name) })));
  expect(answers.map((answer) => answer.kind === 'callable' && answer.isCallable)).toEqual([true, false, true]);
});

it('names types by their aliases, by themselves, and by the parts of an intersection', async () => {
  const { project, view, source } = await openText(`
    type Logged = Promise<void> & { readonly logged?: true };
    declare const logged: Logged;
    [logged];
  `);
  await using _project = project;
  await using _view = view;
  const [answer] = await view.ask(source.file, [{ kind: 'type-names', node: nodeWithText(source, 'logged') }]);
  expect(answer).toMatchObject({ kind: 'type-names', names: [expect.arrayContaining([{ name: 'Logged', from: 'file', where: source.file }, { name: 'Promise', from: 'lib', where: '' }])] });
});

it('a class that extends Promise and overrides `then` is a promise', async () => {
  const { project, view, source } = await openText(`
    class Base<T> extends Promise<T> {}
    class Reply<T> extends Base<T> { override then: Promise<T>['then'] = () => { throw new Error('never'); }; }
    declare function ask(): Reply<string>;
    ask();
  `);
  await using _project = project;
  await using _view = view;
  expect(await view.ask(source.file, [{ kind: 'nature', node: nodeWithText(source, 'ask()') }])).toEqual([{ kind: 'nature', nature: 'promise' }]);
});
