import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the extension', () => {
  it('activates', async () => {
    assert.ok((await activatedExtension()).isActive);
  });

  it('has every command that its manifest names', async () => {
    const { contributes } = (await activatedExtension()).packageJSON as { contributes: { commands: { command: string }[] } };
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.ok(contributes.commands.length > 30);
    assert.deepEqual(contributes.commands.map(({ command }) => command).filter((command) => !registered.has(command)), []);
  });
});

async function activatedExtension(): Promise<vscode.Extension<unknown>> {
  const extension = vscode.extensions.getExtension('async-lens.async-lens');
  assert.ok(extension, 'VS Code did not load the extension async-lens.async-lens');
  await extension.activate();
  return extension;
}
