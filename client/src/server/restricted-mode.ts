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
    detail: vscode.l10n.t('code is checked, never run; programs and configuration files that this workspace sets are ignored'),
    severity: vscode.LanguageStatusSeverity.Information,
    command: { title: vscode.l10n.t('Manage Workspace Trust'), command: 'workbench.trust.manage' },
  } satisfies Partial<vscode.LanguageStatusItem>);
  const before = readStartSettings();
  const granted = vscode.workspace.onDidGrantWorkspaceTrust(() => {
    item.dispose();
    if (readStartSettings() === before || server.status.state === 'stopped') return;
    // The status item says when it does not come up again.
    server.restart().catch(() => undefined);
  });
  return vscode.Disposable.from(item, granted);
}

function readStartSettings(): string {
  const configuration = vscode.workspace.getConfiguration('asyncLens');
  return JSON.stringify(startSettings.map((name) => configuration.get(name)));
}
