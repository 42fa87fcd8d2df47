import * as vscode from 'vscode';
import { WorkspaceDiagnosticRequest, type LanguageClient, type WorkspaceDocumentDiagnosticReport } from 'vscode-languageclient/node';
import { isSupported } from '../documents.ts';
import type { Server } from '../server/server.ts';

/**
 * "Check Workspace": pulls every file once, when asked, and lists what was found. An open document is left to its own
 * pulls, which know its unsaved text; when it is closed, what the last workspace check said stands again.
 *
 * The client's built-in workspace pull is not used: it runs from the start, for ever, and keeps the problems of every
 * file that was ever open.
 */
export class WorkspaceCheck implements vscode.Disposable {
  readonly #server: Server;
  readonly #collection = vscode.languages.createDiagnosticCollection('async-lens workspace');
  readonly #found = new Map<string, vscode.Diagnostic[]>();
  readonly #subscriptions: vscode.Disposable;

  constructor(server: Server) {
    this.#server = server;
    this.#subscriptions = vscode.Disposable.from(
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (isSupported(document)) this.#collection.delete(document.uri);
      }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#collection.set(uri, this.#found.get(uri.toString()))),
      // What was edited and saved is no longer as the check found it.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => void this.#found.delete(uri.toString())),
    );
  }

  /** Resolves when every file was checked; rejects with a CancellationError when the person stopped it. */
  async run(): Promise<void> {
    const client = await this.#server.start();
    const partialResultToken = crypto.randomUUID();
    const seen = new Set<string>();
    const takings: Promise<void>[] = [];
    const take = (items: readonly WorkspaceDocumentDiagnosticReport[]) => takings.push(...items.map((item) => this.#take(client, item, seen)));
    const progress = client.onProgress(WorkspaceDiagnosticRequest.partialResult, partialResultToken, ({ items }) => void take(items));
    try {
      const { items } = await client.sendRequest(WorkspaceDiagnosticRequest.type, { partialResultToken, previousResultIds: [] });
      take(items);
      await Promise.all(takings);
    } finally {
      progress.dispose();
    }
    for (const key of this.#found.keys()) if (!seen.has(key)) this.#drop(key);
    await vscode.commands.executeCommand('workbench.actions.view.problems');
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#collection.dispose();
  }

  async #take(client: LanguageClient, item: WorkspaceDocumentDiagnosticReport, seen: Set<string>): Promise<void> {
    if (item.kind === 'unchanged') return;
    const uri = client.protocol2CodeConverter.asUri(item.uri);
    const diagnostics = await client.protocol2CodeConverter.asDiagnostics(item.items);
    seen.add(uri.toString());
    this.#found.set(uri.toString(), diagnostics);
    if (!isOpen(uri)) this.#collection.set(uri, diagnostics);
  }

  /** A file that is gone, or no longer checked. */
  #drop(key: string): void {
    this.#found.delete(key);
    this.#collection.delete(vscode.Uri.parse(key));
  }
}

function isOpen(uri: vscode.Uri): boolean {
  return vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
}
