import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { AsyncLensApi } from '../../../client/src/extension.ts';
import { activeExtension, openAt, putCaret, replace, until, writeSource } from './session.ts';

const report = `declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string[]>;

export async function report(id: string): Promise<string> {
  const user = await loadUser(id);
  const orders = await loadOrders(id);
  return user + orders.length;
}

export async function greet(id: string): Promise<string> {
  return 'Hello ' + (await loadUser(id));
}
`;

describe('the task graph', () => {
  let api: AsyncLensApi;
  let uri: vscode.Uri;

  beforeEach(async () => {
    api = await activeExtension();
    uri = writeSource('report.ts', report);
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('is drawn beside the editor, which keeps the focus', async () => {
    const editor = await openAt(uri, 'loadOrders(id);');
    await openGraphOf('report');
    assert.ok((api.lastDrawn()?.nodeCount ?? 0) >= 3, `drew ${api.lastDrawn()?.nodeCount} nodes`);
    assert.equal(vscode.window.activeTextEditor, editor);
    const tab = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).find(({ input }) => input instanceof vscode.TabInputWebview);
    assert.equal(tab?.label, 'Task Graph: report');
    assert.notEqual(tab.group.viewColumn, editor.viewColumn);
  });

  it('goes with the caret to another function, in the same panel', async () => {
    const editor = await openAt(uri, 'loadOrders(id);');
    await openGraphOf('report');
    putCaret(editor, "'Hello '");
    await until(api.onDidDraw, () => api.lastDrawn()?.title === 'greet');
    const graphs = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).filter(({ input }) => input instanceof vscode.TabInputWebview);
    assert.equal(graphs.length, 1);
  });

  it('follows edits', async () => {
    const editor = await openAt(uri, 'loadOrders(id);');
    await openGraphOf('report');
    const before = api.lastDrawn();
    await replace(editor, '  return user', '  await loadUser(user);\n  return user');
    await until(api.onDidDraw, () => (api.lastDrawn()?.version ?? 0) > (before?.version ?? 0) && (api.lastDrawn()?.nodeCount ?? 0) > (before?.nodeCount ?? 0));
  });

  it('is drawn again when it comes back from behind another tab', async () => {
    await openAt(uri, 'loadOrders(id);');
    await openGraphOf('report');
    const other = writeSource('other.ts', 'export {};\n');
    await vscode.window.showTextDocument(other, { viewColumn: vscode.ViewColumn.Two, preview: false });
    const drawnAgain = until(api.onDidDraw, (drawn) => drawn !== undefined);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await drawnAgain;
    assert.equal(api.lastDrawn()?.title, 'report');
  });

  async function openGraphOf(name: string): Promise<void> {
    const drawn = until(api.onDidDraw, (graph) => graph?.title === name);
    await vscode.commands.executeCommand('asyncLens.openTaskGraph');
    await drawn;
  }
});
