import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the extension', () => {
  it('activates', async () => {
    const extension = vscode.extensions.getExtension('async-lens.async-lens');
    assert.ok(extension, 'VS Code did not load the extension async-lens.async-lens');
    await extension.activate();
    assert.ok(extension.isActive);
  });
});
