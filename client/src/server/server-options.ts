import * as vscode from 'vscode';
import { TransportKind, type ServerOptions } from 'vscode-languageclient/node';

/**
 * How the server is run: the bundled module in VS Code's own Node over IPC. `asyncLens.server.path` names another one:
 * a module, or an executable that understands `lsp --stdio`.
 */
export function serverOptions({ extensionUri }: vscode.ExtensionContext): ServerOptions {
  const path = vscode.workspace.getConfiguration('asyncLens').get<string | null>('server.path');
  if (typeof path === 'string' && path !== '' && !isModule(path)) return { command: path, args: ['lsp', '--stdio'] };
  const module = path ? path : vscode.Uri.joinPath(extensionUri, 'dist', 'server.js').fsPath;
  return { module, transport: TransportKind.ipc };
}

function isModule(path: string): boolean {
  return /\.[cm]?[jt]s$/.test(path);
}
