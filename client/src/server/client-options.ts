import * as vscode from 'vscode';
import { DiagnosticPullMode, RevealOutputChannelOn, type LanguageClientOptions } from 'vscode-languageclient/node';
import { clientCommands, type InitializationOptions } from '../../../server/src/protocol/requests.ts';
import { documentSelector } from '../documents.ts';
import { debouncedPulls } from './debounced-pulls.ts';

/** What the client tells the server, and how it pulls diagnostics. */
export function clientOptions(outputChannel: vscode.LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector,
    outputChannel,
    // A crash is seen in the status item; the log is opened by the person who wants to read it.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions,
    markdown: { isTrusted: { enabledCommands: [clientCommands.openTaskGraph] } },
    diagnosticPullOptions: { onChange: true, onSave: true, filter: isSkipped },
    middleware: { provideDiagnostics: debouncedPulls() },
  };
}

/** Asked anew for every start. */
function initializationOptions(): InitializationOptions {
  const compilerPath = vscode.workspace.getConfiguration('asyncLens').get<string | null>('compilerPath');
  return {
    commands: Object.values(clientCommands),
    workspaceDiagnostics: 'onCommand',
    ...(compilerPath ? { compilerPath } : {}),
  };
}

/** Read for every pull, so that `asyncLens.run` works without a restart. */
function isSkipped(document: vscode.TextDocument, mode: DiagnosticPullMode): boolean {
  const run = vscode.workspace.getConfiguration('asyncLens', document).get<string>('run', 'onType');
  return mode === DiagnosticPullMode.onType && run === 'onSave';
}
