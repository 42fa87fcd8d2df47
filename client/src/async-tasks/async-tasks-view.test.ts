import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as vscode from 'vscode';
import type { TaskOutline } from '../../../server/src/protocol/task-outline.ts';
import { AsyncTasksView } from './async-tasks-view.ts';
import type { TaskItem } from './items.ts';

/** The window that the view is in: what a person does is fired, what the view does is kept. */
const editor = vi.hoisted(() => {
  class Event<Value> {
    readonly #listeners = new Set<(value: Value) => void>();
    readonly event = (listener: (value: Value) => void) => {
      this.#listeners.add(listener);
      return { dispose: () => this.#listeners.delete(listener) };
    };
    fire = (value: Value) => this.#listeners.forEach((listener) => listener(value));
    dispose = () => this.#listeners.clear();
  }
  const [visibility, activeEditor, selection, text] = [new Event<unknown>(), new Event<unknown>(), new Event<unknown>(), new Event<unknown>()];
  const tree = { visible: false, selection: [] as unknown[], revealed: [] as { key: string; options: unknown }[], description: '', onDidChangeVisibility: visibility.event, dispose: () => undefined, reveal: async (item: { key: string }, options: unknown) => {
    tree.selection = [item];
    tree.revealed.push({ key: item.key, options });
  } };
  return { Event, tree, visibility, activeEditor, selection, text, states: [] as unknown[], active: undefined as unknown };
});

vi.mock('vscode', async (original) => ({
  ...(await original<object>()),
  EventEmitter: editor.Event,
  Disposable: { from: (...all: readonly { dispose(): void }[]) => ({ dispose: () => all.forEach((one) => one.dispose()) }) },
  languages: { match: () => 1 },
  commands: { executeCommand: async (_command: string, _key: string, state: unknown) => void editor.states.push(state) },
  workspace: { onDidChangeTextDocument: editor.text.event, getConfiguration: () => ({ get: (_name: string, otherwise: unknown) => otherwise }) },
  window: {
    get activeTextEditor() { return editor.active; },
    get visibleTextEditors() { return editor.active === undefined ? [] : [editor.active]; },
    createTreeView: () => editor.tree,
    withProgress: (_options: unknown, run: () => unknown) => run(),
    onDidChangeActiveTextEditor: editor.activeEditor.event,
    onDidChangeVisibleTextEditors: new editor.Event().event,
    onDidChangeTextEditorSelection: editor.selection.event,
  },
}));
// The client library that it asks wants a real VS Code.
vi.mock('../server/dropped.ts', () => ({ isDropped: () => false }));

const task = { does: 'waits for a task', time: '1 step', notes: [], ruleIds: [], onCriticalPath: false, tasks: [] };
const outline: TaskOutline = {
  functions: [{ id: 'load', name: 'load', isAsync: true, span: { start: 0, end: 50 }, longestChain: '1 step', work: '1 step', tasks: [{ ...task, id: '0', kind: 'await', label: 'await read()', span: { start: 20, end: 32 } }] }],
};
const document = { uri: vscode.Uri.parse('file:///load.ts'), version: 1, offsetAt: ({ character }: vscode.Position) => character };
const at = (character: number) => ({ document, selection: { active: new vscode.Position(0, character) } });

let view: AsyncTasksView;
let asked: number;

beforeEach(() => {
  vi.useFakeTimers();
  asked = 0;
  editor.active = undefined;
  Object.assign(editor.tree, { visible: false, selection: [], revealed: [] });
  editor.states.length = 0;
  const server = { onDidChangeGraphs: new editor.Event().event, request: async () => ((asked += 1), { outline, version: document.version }) };
  view = new AsyncTasksView(server as never, { error: () => undefined, debug: () => undefined } as never);
});

afterEach(() => {
  view.dispose();
  vi.useRealTimers();
});

async function goTo(character: number): Promise<void> {
  editor.active = at(character);
  editor.activeEditor.fire(editor.active);
  editor.selection.fire({ textEditor: editor.active });
  await vi.advanceTimersByTimeAsync(1_000);
}

async function type(): Promise<void> {
  editor.text.fire({ document, contentChanges: [{ rangeOffset: 0, rangeLength: 0, text: '\n' }] });
  await vi.advanceTimersByTimeAsync(100);
}

async function setVisible(visible: boolean): Promise<void> {
  editor.tree.visible = visible;
  editor.visibility.fire({ visible });
  await vi.advanceTimersByTimeAsync(0);
}

test('while it is hidden it asks for nothing and selects nothing, whatever is opened, typed or gone to', async () => {
  await goTo(25);
  await type();
  await goTo(30);
  expect(asked).toBe(0);
  expect(editor.tree.revealed).toEqual([]);
  await setVisible(true);
  expect(asked).toBe(1);
  expect(view.getChildren().map(({ key }) => key)).toEqual(['load']);
});

test('a burst of typing is followed once, when it rests; nothing is asked again when nothing has changed', async () => {
  await goTo(25);
  await setVisible(true);
  await setVisible(false);
  await setVisible(true);
  expect(asked).toBe(1);
  await type();
  await type();
  await type();
  expect(asked).toBe(1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toBe(2);
});

test('the line of the caret is selected without the focus, also where text above has moved it', async () => {
  await setVisible(true);
  expect(editor.states.at(-1)).toBe('noFile');
  await goTo(25);
  expect(editor.tree.revealed).toEqual([{ key: 'load:0', options: { select: true, focus: false } }]);
  expect(editor.states.at(-1)).toBe('tasks');
  editor.text.fire({ document, contentChanges: [{ rangeOffset: 0, rangeLength: 0, text: ' '.repeat(100) }] });
  editor.tree.selection = [];
  editor.active = at(125);
  editor.selection.fire({ textEditor: editor.active });
  await vi.advanceTimersByTimeAsync(200);
  expect(editor.tree.revealed.map(({ key }) => key)).toEqual(['load:0', 'load:0']);
});

test('a graph is opened for the line that is given, or for the selected one', async () => {
  await goTo(25);
  await setVisible(true);
  Object.assign(document, { positionAt: (offset: number) => new vscode.Position(0, offset) });
  const [load] = view.getChildren() as readonly TaskItem[];
  editor.tree.selection = [];
  expect(view.targetOf(undefined)).toBeUndefined();
  expect(view.targetOf(load)?.position.character).toBe(0);
  editor.tree.selection = [load!.children[0]];
  expect(view.targetOf(undefined)?.position.character).toBe(20);
});
