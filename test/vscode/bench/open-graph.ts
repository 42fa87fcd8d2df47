import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import * as vscode from 'vscode';
import type { AsyncLensApi } from '../../../client/src/extension.ts';
import type { OpenGraphTimes } from '../../../scripts/bench/open-graph-times.ts';
import { activeExtension, openAt, putCaret, until, writeSource } from '../suite/session.ts';

const source = `declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string[]>;
declare function loadPrices(id: string): Promise<number[]>;

export async function report(id: string): Promise<string> {
  const user = await loadUser(id);
  const orders = await loadOrders(id);
  const prices = await loadPrices(orders[0] ?? id);
  return user + orders.length + prices.length;
}

export async function greet(id: string): Promise<string> {
  return 'Hello ' + (await loadUser(id));
}
`;

/** Called by VS Code in its extension host; ASYNC_LENS_RUNS says how often, ASYNC_LENS_RESULT where the times go. */
export async function run(): Promise<void> {
  const runs = Number(process.env.ASYNC_LENS_RUNS);
  const resultFile = process.env.ASYNC_LENS_RESULT;
  assert.ok(runs > 0 && resultFile !== undefined);
  // The caret is put by the run itself: a graph that follows it would be there before the command.
  await vscode.workspace.getConfiguration('asyncLens').update('taskGraph.followCaret', false, vscode.ConfigurationTarget.Workspace);
  const api = await activeExtension();
  const uri = writeSource('report.ts', source);
  const editor = await openAt(uri, 'loadOrders(id);');
  await until(vscode.languages.onDidChangeDiagnostics, () => vscode.languages.getDiagnostics(uri).length > 0);
  const empty: number[] = [];
  const opened: number[] = [];
  const changed: number[] = [];
  for (let turn = 0; turn < runs; turn += 1) {
    putCaret(editor, 'loadOrders(id);');
    opened.push(await timeOf(api, 'report'));
    putCaret(editor, "'Hello '");
    changed.push(await timeOf(api, 'greet'));
    await closePages();
    empty.push(await timeOfEmptyPage());
    await closePages();
  }
  writeFileSync(resultFile, JSON.stringify({ empty, opened, changed } satisfies OpenGraphTimes));
}

async function closePages(): Promise<void> {
  await vscode.window.tabGroups.close(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof vscode.TabInputWebview));
}

async function timeOfEmptyPage(): Promise<number> {
  const began = performance.now();
  const panel = vscode.window.createWebviewPanel('asyncLens.bench', 'Empty', { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, { enableScripts: true, localResourceRoots: [] });
  const drawn = until(panel.webview.onDidReceiveMessage, (message) => message !== undefined);
  panel.webview.html = '<script>const { postMessage } = acquireVsCodeApi(); requestAnimationFrame(() => requestAnimationFrame(() => postMessage("drawn")));</script>';
  await drawn;
  return performance.now() - began;
}

async function timeOf(api: AsyncLensApi, title: string): Promise<number> {
  const drawn = until(api.onDidDraw, (graph) => graph?.title === title);
  const began = performance.now();
  await vscode.commands.executeCommand('asyncLens.openTaskGraph');
  await drawn;
  return performance.now() - began;
}
