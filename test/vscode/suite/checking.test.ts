import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activeExtension, expectProblems, openAt, replace, until, writeSource } from './session.ts';

const store = 'export async function save(order: string): Promise<void> { await null; }\n';
const checkout = "import { save } from './store.js';\nexport async function checkout(order: string): Promise<void> {\n  save(order);\n}\n";

describe('checking', () => {
  let uri: vscode.Uri;

  beforeEach(() => {
    writeSource('store.ts', store);
    uri = writeSource('checkout.ts', checkout);
  });

  afterEach(async () => {
    await vscode.workspace.getConfiguration('asyncLens').update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.workspace.getConfiguration('asyncLens').update('enable', undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('underlines a lost promise, with a link to the page of the rule', async () => {
    await openAt(uri, 'save(order)');
    const [problem] = await expectProblems(uri, ['no-floating-promises: save(order)']);
    assert.equal(problem?.severity, vscode.DiagnosticSeverity.Warning);
    assert.ok(typeof problem.code === 'object' && problem.code.target.path.endsWith('/docs/rules/no-floating-promises.md'));
  });

  it('repairs it with a quick fix', async () => {
    const editor = await openAt(uri, 'save(order)');
    const [problem] = await expectProblems(uri, ['no-floating-promises: save(order)']);
    const resolveAll = 10;
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, problem!.range, 'quickfix', resolveAll);
    const fix = actions.find(({ title, edit }) => title === 'Await it' && edit !== undefined);
    assert.ok(fix?.edit, `none of ${actions.map(({ title }) => title).join(', ')} is the fix`);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.equal(editor.document.getText(), checkout.replace('  save(', '  await save('));
    await expectProblems(uri, []);
  });

  it('follows what is typed', async () => {
    const editor = await openAt(uri, 'save(order)');
    await expectProblems(uri, ['no-floating-promises: save(order)']);
    await replace(editor, '  save(', '  await save(');
    await expectProblems(uri, []);
    await replace(editor, '  await save(order);', '  // again\n  save(`${order}`);');
    await expectProblems(uri, ['no-floating-promises: save(`${order}`)']);
  });

  it('takes settings live', async () => {
    await openAt(uri, 'save(order)');
    await expectProblems(uri, ['no-floating-promises: save(order)']);
    const configuration = vscode.workspace.getConfiguration('asyncLens');
    await configuration.update('rules', { 'no-floating-promises': 'error' }, vscode.ConfigurationTarget.Workspace);
    await until(vscode.languages.onDidChangeDiagnostics, () => vscode.languages.getDiagnostics(uri).some(({ severity }) => severity === vscode.DiagnosticSeverity.Error));
    await configuration.update('enable', false, vscode.ConfigurationTarget.Workspace);
    await expectProblems(uri, []);
    await configuration.update('enable', true, vscode.ConfigurationTarget.Workspace);
    await expectProblems(uri, ['no-floating-promises: save(order)']);
  });

  it('restarts the server, leaves none behind, and checks again', async () => {
    const api = await activeExtension();
    await openAt(uri, 'save(order)');
    await expectProblems(uri, ['no-floating-promises: save(order)']);
    const before = api.serverProcessId();
    assert.ok(before);
    await vscode.commands.executeCommand('asyncLens.restartServer');
    const after = api.serverProcessId();
    assert.ok(after);
    assert.notEqual(after, before);
    assert.throws(() => process.kill(before, 0), { code: 'ESRCH' });
    await expectProblems(uri, ['no-floating-promises: save(order)']);
  });

  it('checks the workspace on command, closed files too', async () => {
    await activeExtension();
    const closed = writeSource('closed.ts', checkout);
    await vscode.commands.executeCommand('asyncLens.checkWorkspace');
    assert.ok(vscode.languages.getDiagnostics(closed).some(({ source }) => source === 'async-lens'));
  });

  it('shows what holds for the open file', async () => {
    await openAt(uri, 'save(order)');
    await vscode.commands.executeCommand('asyncLens.showConfiguration');
    const shown = JSON.parse(vscode.window.activeTextEditor?.document.getText() ?? '{}') as { rules: Record<string, { severity: string }>; configFile: unknown };
    assert.equal(shown.rules['no-floating-promises']?.severity, 'warning');
    assert.equal(shown.configFile, null);
  });
});
