import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import * as vscode from 'vscode';
import { checkoutGraph } from '../../../server/src/graph/layout/samples.testing.ts';
import { functionMapMethod, taskGraphMethod } from '../../../server/src/protocol/requests.ts';
import type { ToPage } from '../../../server/src/protocol/webview-messages.ts';
import { shopMap } from '../../webview/test/map.testing.ts';
import { GraphView } from './graph-view.ts';
import { ShownGraph } from './shown-graph.ts';

// The client library that it asks wants a real VS Code.
vi.mock('../server/dropped.ts', () => ({ isDropped: () => false }));

type Answer = (method: string, params: { readonly scope?: unknown }) => Promise<unknown>;

/** A view with a server that answers as the test says, and all that it has told the page. */
function open(answer: Answer) {
  const isVisible = { now: true };
  const told: ToPage[] = [];
  const asked: { readonly method: string; readonly params: object }[] = [];
  const view = new GraphView({
    server: {
      request: async <Result>(method: string, params: object) => {
        asked.push({ method, params });
        return (await answer(method, params)) as Result;
      },
    },
    isVisible: () => isVisible.now,
    send: (message) => told.push(message) > 0,
    setTitle: () => undefined,
  });
  const states = () => told.flatMap((message) => (message.type === 'state' ? [message.state] : []));
  return { view, told, asked, states, isVisible, last: <Type extends ToPage['type']>(type: Type) => told.findLast((message) => message.type === type) as (ToPage & { readonly type: Type }) | undefined };
}

const uri = vscode.Uri.parse('file:///src/checkout.ts');
const target = { uri, position: new vscode.Position(0, 30) };
const graph = { ...checkoutGraph(), functions: checkoutGraph().functions.map((one) => ({ ...one, place: { file: '/src/checkout.ts', start: 0, end: 200 } })) };
const aGraph: Answer = async () => ({ graph, version: 1 });
const eachScope: Answer = async (method) => (method === taskGraphMethod ? { graph, version: 1 } : { state: 'map', map: shopMap(), version: 1 });

beforeEach(() => void vi.useFakeTimers());

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  Object.assign(vscode.workspace, { isTrusted: true });
});

it('reads the code, then shows the graph', async () => {
  const { view, states, last } = open(aGraph);
  view.show(target);
  await vi.waitFor(() => expect(last('graph')).toMatchObject({ title: 'checkout', version: 1, source: { functionName: 'checkout', scope: { kind: 'function' }, open: [] } }));
  expect(states()).toEqual(['analysing']);
});

it('says that it is reading when an answer takes long, and takes that back with the answer', async () => {
  let answers = 0;
  const { view, states, told } = open(async () => {
    answers += 1;
    if (answers === 2) await new Promise((resolve) => setTimeout(resolve, 2_000));
    return { graph, version: 1 };
  });
  view.show(target);
  await vi.waitFor(() => expect(told.at(-1)?.type).toBe('graph'));
  view.askAgain();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(told.at(-1)).toMatchObject({ type: 'state', state: 'analysing' });
  await vi.advanceTimersByTimeAsync(1_500);
  expect(told.at(-1)?.type).toBe('graph');
  expect(states()).toEqual(['analysing', 'analysing']);
});

it('is empty where no function stands, and without a place', async () => {
  const { view, told } = open(async () => null);
  view.show(target);
  await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ state: 'empty', text: 'There is no function with tasks at the caret.' }));
  view.show(undefined);
  expect(told.at(-1)).toMatchObject({ state: 'empty', text: 'Put the caret into a function of a TypeScript or JavaScript file.' });
});

it('forgets the graph when nothing is to be shown', async () => {
  const { view, asked } = open(aGraph);
  view.show(target);
  await vi.waitFor(() => expect(view.shown).toBeInstanceOf(ShownGraph));
  view.show(undefined);
  expect(view.shown).toBeUndefined();
  view.askAgain();
  expect(asked).toHaveLength(1);
});

it('an answer that comes after that is dropped', async () => {
  const { view } = open(async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { graph, version: 1 };
  });
  view.show(target);
  view.show(undefined);
  await vi.advanceTimersByTimeAsync(200);
  expect(view.shown).toBeUndefined();
});

it('says what failed, and offers to try again', async () => {
  const { view, told } = open(async () => Promise.reject(new Error('The compiler is gone.')));
  view.show(target);
  await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ state: 'error', text: 'The compiler is gone.', action: { id: 'retry' } }));
});

it('what failed in Restricted Mode may be because of it', async () => {
  Object.assign(vscode.workspace, { isTrusted: false });
  const { view, told } = open(async () => Promise.reject(new Error('The compiler is gone.')));
  view.show(target);
  await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ state: 'untrusted', text: expect.stringMatching(/^The compiler is gone\. In Restricted Mode/), action: { id: 'manageTrust' } }));
});

it('refuses a map with too many boxes', async () => {
  const { view, told } = open(async (method) => (method === functionMapMethod ? { state: 'tooLarge', count: 2_412, limit: 2_000 } : { graph, version: 1 }));
  view.show(target);
  await vi.waitFor(() => expect(view.shown).toBeDefined());
  view.setScope({ kind: 'project' }, {});
  await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ state: 'tooLarge', text: expect.stringContaining('2412 boxes; above 2000') }));
  expect(view.shown).toBeUndefined();
});

it('opens one call and leaves the depth alone', async () => {
  const { view, asked, last } = open(aGraph);
  view.show(target);
  await vi.waitFor(() => expect(view.shown).toBeDefined());
  view.openCall('2');
  view.openCall('2');
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  expect(asked[1]?.params).toMatchObject({ depth: 0, open: ['2'] });
  expect(last('view')).toMatchObject({ depth: 0 });
  view.show(target);
  await vi.waitFor(() => expect(asked).toHaveLength(3));
  expect(asked[2]?.params).toMatchObject({ open: [] });
});

it('asks for the scope that was chosen, and comes back to the function', async () => {
  const { view, asked, last } = open(eachScope);
  view.show(target);
  await vi.waitFor(() => expect(view.shown).toBeDefined());
  view.setScope({ kind: 'file' }, {});
  await vi.waitFor(() => expect(asked).toHaveLength(2));
  expect(asked[1]).toMatchObject({ method: taskGraphMethod, params: { scope: 'file' } });
  view.setScope({ kind: 'neighbours', callers: 2, callees: 0 }, { hideTests: true });
  await vi.waitFor(() => expect(last('map')).toMatchObject({ title: 'tsconfig.json', source: { functionName: 'checkout', filter: { hideTests: true } } }));
  expect(asked[2]).toMatchObject({ method: functionMapMethod, params: { scope: { kind: 'neighbours', callers: 2, callees: 0 }, filter: { hideTests: true }, target: { functionName: 'checkout' } } });
  view.setScope({ kind: 'function' }, {});
  await vi.waitFor(() => expect(asked).toHaveLength(4));
  expect(asked[3]).toMatchObject({ method: taskGraphMethod, params: { target: { functionName: 'checkout' }, scope: 'function' } });
});

it('opens the graph of a function on the map', async () => {
  const { view, asked, last } = open(eachScope);
  view.show(target);
  await vi.waitFor(() => expect(view.shown).toBeDefined());
  view.setScope({ kind: 'project' }, {});
  await vi.waitFor(() => expect(last('map')).toBeDefined());
  view.openFunction('shop.ts#report');
  await vi.waitFor(() => expect(asked).toHaveLength(3));
  expect(asked[2]).toMatchObject({ method: taskGraphMethod, params: { textDocument: { uri: 'file:///src/shop.ts' }, target: { position: { line: 0, character: 9 } } } });
  expect(last('view')).toMatchObject({ scope: { kind: 'function' } });
});

it('a place on the map goes along with edits', async () => {
  const { view, last } = open(eachScope);
  view.show({ uri: vscode.Uri.parse('file:///src/shop.ts'), position: new vscode.Position(0, 0) });
  await vi.waitFor(() => expect(view.shown).toBeDefined());
  view.setScope({ kind: 'project' }, {});
  await vi.waitFor(() => expect(last('map')).toBeDefined());
  const document = { uri: vscode.Uri.parse('file:///src/shop.ts') } as vscode.TextDocument;
  view.textChanged({ document, contentChanges: [{ rangeOffset: 0, rangeLength: 0, text: '// new\n' }] } as unknown as vscode.TextDocumentChangeEvent);
  expect(last('stale')).toMatchObject({ isStale: true });
  const place = view.shown?.placeOf('shop.ts#report');
  expect(place && view.shown?.places.spanOf(place)).toEqual({ start: 16, end: 19 });
});

it('a page that comes back hears the picture and what was said about it', async () => {
  const { view, told } = open(aGraph);
  view.show(target);
  await vi.waitFor(() => expect(view.shown).toBeDefined());
  told.length = 0;
  view.tellAll();
  expect(told.map(({ type }) => type)).toEqual(['view', 'graph']);
});

it('does nothing while nobody looks, and catches up when somebody does', async () => {
  const { view, asked, isVisible } = open(aGraph);
  view.show(target);
  await vi.waitFor(() => expect(view.shown).toBeDefined());
  isVisible.now = false;
  view.askAgain();
  view.textChanged({ document: { uri } as vscode.TextDocument, contentChanges: [{ rangeOffset: 0, rangeLength: 0, text: ' ' }] } as unknown as vscode.TextDocumentChangeEvent);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toHaveLength(1);
  isVisible.now = true;
  view.becameVisible();
  await vi.waitFor(() => expect(asked).toHaveLength(2));
});

it('is restored with its scope and its open calls', async () => {
  const { view, asked } = open(eachScope);
  view.restore({ uri: uri.toString(), functionName: 'checkout', offset: 0, depth: 1, open: ['2'], scope: { kind: 'file' }, filter: {}, isPinned: true });
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  expect(asked[0]?.params).toMatchObject({ scope: 'file', depth: 1, open: ['2'], target: { functionName: 'checkout' } });
  expect(view.isPinned).toBe(true);
});
