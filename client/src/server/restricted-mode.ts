import * as vscode from 'vscode';
import { documentSelector } from '../documents.ts';
import type { Server } from './server.ts';

/** Settings of a workspace that only a start of the server reads, and that hold for trusted workspaces alone. */
const startSettings = ['server.path', 'compilerPath'] as const;

/**
 * In a workspace that is not trusted the language status says what is not done there, and why. When trust comes, the
 * server starts anew if the workspace names another program.
 */
export function sayRestrictedMode(server: Server): vscode.Disposable {
  if (vscode.workspace.isTrusted) return new vscode.Disposable(() => undefined);
  const item = vscode.languages.createLanguageStatusItem('asyncLens.restricted', documentSelector);
  Object.assign(item, {
    name: vscode.l10n.t('Async Lens in Restricted Mode'),
    text: vscode.l10n.t('Async Lens: Restricted Mode'),
    // One line, with the command behind it: longer text would push that out of sight.
    detail: vscode.l10n.t('workspace paths are ignored'),
    severity: vscode.LanguageStatusSeverity.Information,
    command: { title: vscode.l10n.t('Manage Trust'), command: 'workbench.trust.manage' },
  } satisfies Partial<vscode.LanguageStatusItem>);
  const before = readStartSettings();
  const restartIfOthers = (): void => {
    if (!vscode.workspace.isTrusted || readStartSettings() === before) return;
    waiting.dispose();
    // The status item says when it does not come up again.
    if (server.status.state !== 'stopped') server.restart().catch(() => undefined);
  };
  // The settings of the workspace come to hold before or after its trust is told.
  const waiting = vscode.workspace.onDidChangeConfiguration(restartIfOthers);
  const granted = vscode.workspace.onDidGrantWorkspaceTrust(() => {
    item.dispose();
    restartIfOthers();
  });
  return vscode.Disposable.from(item, granted, waiting);
}

function readStartSettings(): string {
  const configuration = vscode.workspace.getConfiguration('asyncLens');
  return JSON.stringify(startSettings.map((name) => configuration.get(name)));
}
