import * as vscode from 'vscode';
import { documentSelector } from '../documents.ts';
import type { Server, ServerStatus } from './server.ts';

/** The language status item: what the server is doing, and the one command that helps. */
export function showStatus(server: Server): vscode.Disposable {
  const item = vscode.languages.createLanguageStatusItem('asyncLens.status', documentSelector);
  item.name = 'Async Lens';
  const show = (status: ServerStatus) => Object.assign(item, describe(status));
  show(server.status);
  return vscode.Disposable.from(item, server.onDidChangeStatus(show));
}

type Description = Pick<vscode.LanguageStatusItem, 'text' | 'detail' | 'severity' | 'busy' | 'command'>;

function describe(status: ServerStatus): Description {
  const { Information, Error } = vscode.LanguageStatusSeverity;
  switch (status.state) {
    case 'stopped':
      return { text: 'Async Lens', detail: vscode.l10n.t('not running'), severity: Information, busy: false, command: restart };
    case 'starting':
      return { text: 'Async Lens', detail: vscode.l10n.t('starting'), severity: Information, busy: true, command: showOutput };
    case 'busy':
      return { text: 'Async Lens', detail: status.text, severity: Information, busy: true, command: showOutput };
    case 'idle':
      return { text: 'Async Lens', detail: status.text, severity: Information, busy: false, command: showOutput };
    case 'error':
      return { text: 'Async Lens', detail: status.text, severity: Error, busy: false, command: showOutput };
    case 'failed':
      return { text: 'Async Lens', detail: status.text, severity: Error, busy: false, command: restart };
  }
}

const restart: vscode.Command = { title: vscode.l10n.t('Restart Server'), command: 'asyncLens.restartServer' };
const showOutput: vscode.Command = { title: vscode.l10n.t('Show Output'), command: 'asyncLens.showOutput' };
