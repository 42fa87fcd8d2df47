import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  CancellationTokenSource,
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type MessageConnection,
  type Position,
  type Range,
  type TextEdit,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
  type WorkspaceDocumentDiagnosticReport,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import type { Settings, StatusParams, TaskGraphParams, TaskGraphResult } from '../../src/protocol/requests.ts';

type Piece = WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd | { readonly items: readonly WorkspaceDocumentDiagnosticReport[] };

export interface EditorOptions {
  /** Absolute; the workspace's one folder. */
  readonly folder: string;
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: object;
  readonly settings?: Settings;
}

/** What a modern editor says that it can do. */
export const modernCapabilities: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {}, snippetEditSupport: true },
  },
  textDocument: { codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } }, diagnostic: { relatedInformation: true } },
  window: { workDoneProgress: true },
};

/** An editor without a screen: it keeps documents, answers what servers ask, and remembers what they say. */
export class Editor {
  readonly connection: MessageConnection;
  readonly logged: string[] = [];
  /** What a person was shown. */
  readonly shown: string[] = [];
  readonly registered: string[] = [];
  readonly statuses: StatusParams[] = [];
  /** Work-done progress that was begun, by token. */
  readonly progress = new Map<string | number, WorkDoneProgressBegin>();
  /** Partial results of workspace pulls. */
  readonly pieces: WorkspaceDocumentDiagnosticReport[] = [];
  settings: Settings;
  serverCapabilities: Readonly<Record<string, unknown>> = {};
  #folder: string;
  #documents = new Map<string, TextDocument>();
  #waiting: { readonly isMet: () => boolean; readonly resolve: () => void }[] = [];
  #refreshes = 0;
  /** How often the server said that graphs on the screen may have changed. */
  graphChanges = 0;

  private constructor(connection: MessageConnection, { folder, settings = {} }: EditorOptions) {
    this.connection = connection;
    this.settings = settings;
    this.#folder = folder;
  }

  /** Connects, and says `initialize` and `initialized`. */
  static async start(connection: MessageConnection, options: EditorOptions): Promise<Editor> {
    const editor = new Editor(connection, options);
    editor.#listen();
    const rootUri = pathToFileURL(options.folder).toString();
    const { capabilities } = await connection.sendRequest<{ capabilities: Readonly<Record<string, unknown>> }>('initialize', {
      processId: process.pid,
      clientInfo: { name: 'test editor' },
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: 'test' }],
      capabilities: options.capabilities ?? modernCapabilities,
      initializationOptions: options.initializationOptions,
    });
    editor.serverCapabilities = capabilities;
    await connection.sendNotification('initialized', {});
    return editor;
  }

  uri(name: string): string {
    return pathToFileURL(`${this.#folder}/${name}`).toString();
  }

  text(name: string): string {
    return this.#document(name).getText();
  }

  async open(name: string, text: string, languageId = 'typescript'): Promise<void> {
    this.#documents.set(this.uri(name), TextDocument.create(this.uri(name), languageId, 1, text));
    await this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri: this.uri(name), languageId, version: 1, text } });
  }

  /** Types: replaces the first `found` of the text, as one incremental change. */
  async replace(name: string, found: string, replacement: string): Promise<void> {
    const document = this.#document(name);
    const range = { start: this.positionOf(name, found), end: document.positionAt(document.getText().indexOf(found) + found.length) };
    await this.#change(document, [{ range, newText: replacement }]);
  }

  async close(name: string): Promise<void> {
    this.#documents.delete(this.uri(name));
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri(name) } });
  }

  /** Position of the first character of `found`, or `offset` characters after it. */
  positionOf(name: string, found: string, offset = 0): Position {
    const start = this.text(name).indexOf(found);
    if (start < 0) throw new Error(`${name} does not hold ${JSON.stringify(found)}.`);
    return this.#document(name).positionAt(start + offset);
  }

  pull(name: string, previousResultId?: string, cancellation = new CancellationTokenSource()): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: this.uri(name) }, previousResultId }, cancellation.token);
  }

  /** The items of a pull that must be full. */
  async diagnostics(name: string): Promise<readonly Diagnostic[]> {
    const report = await this.pull(name);
    if (report.kind !== 'full') throw new Error(`Expected a full report, got ${report.kind}.`);
    return report.items;
  }

  actions(name: string, diagnostics: readonly Diagnostic[], only?: readonly string[]): Promise<readonly CodeAction[]> {
    const start = diagnostics[0]?.range.start ?? { line: 0, character: 0 };
    const context = { diagnostics, ...(only === undefined ? {} : { only }) };
    return this.connection.sendRequest('textDocument/codeAction', { textDocument: { uri: this.uri(name) }, range: { start, end: start }, context });
  }

  /** Actions for a selection, as a menu (`triggerKind` 1) or the light bulb (2) asks for them. */
  actionsAt(name: string, range: Range, asked: { readonly triggerKind: 1 | 2; readonly only?: readonly string[] }): Promise<readonly CodeAction[]> {
    return this.connection.sendRequest('textDocument/codeAction', { textDocument: { uri: this.uri(name) }, range, context: { diagnostics: [], ...asked } });
  }

  resolve(action: CodeAction): Promise<CodeAction> {
    return this.connection.sendRequest('codeAction/resolve', action);
  }

  /** Applies an edit to the open documents, as one change each, and tells the server. */
  async apply({ documentChanges = [], changes = {} }: WorkspaceEdit): Promise<void> {
    const all = documentChanges.flatMap((change) => ('edits' in change ? [{ uri: change.textDocument.uri, edits: change.edits }] : []));
    const plain = Object.entries(changes).map(([uri, edits]) => ({ uri, edits }));
    for (const { uri, edits } of [...all, ...plain]) {
      const document = this.#documents.get(uri);
      if (document === undefined) throw new Error(`The edit is of ${uri}, which is not open.`);
      await this.#change(document, edits.map((edit) => ('snippet' in edit ? { range: edit.range, newText: edit.snippet.value } : edit)));
    }
  }

  /** Asks for the whole workspace, piece by piece: what comes is in `pieces`, and what was left over is returned. */
  async pullWorkspace(previousResultIds: readonly { uri: string; value: string }[] = [], cancellation = new CancellationTokenSource()): Promise<readonly WorkspaceDocumentDiagnosticReport[]> {
    this.pieces.length = 0;
    const params = { previousResultIds, partialResultToken: 'pieces' };
    const { items } = await this.connection.sendRequest<{ items: WorkspaceDocumentDiagnosticReport[] }>('workspace/diagnostic', params, cancellation.token);
    return items;
  }

  graph(name: string, target: TaskGraphParams['target'], depth = 0): Promise<TaskGraphResult | null> {
    return this.connection.sendRequest('asyncLens/taskGraph', { textDocument: { uri: this.uri(name) }, target, depth });
  }

  async changeSettings(settings: Settings): Promise<void> {
    this.settings = settings;
    await this.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
  }

  /** Resolves with the next request to pull everything again; begin to wait before what causes it. */
  nextRefresh(): Promise<void> {
    const before = this.#refreshes;
    return this.until(() => this.#refreshes > before);
  }

  /** Resolves when something that the server said has made the condition true. */
  until(isMet: () => boolean): Promise<void> {
    if (isMet()) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push({ isMet, resolve }));
  }

  #document(name: string): TextDocument {
    const document = this.#documents.get(this.uri(name));
    if (document === undefined) throw new Error(`${name} is not open.`);
    return document;
  }

  async #change(document: TextDocument, edits: readonly TextEdit[]): Promise<void> {
    // From the end of the text to its start, so that each range is right for the text before all of them.
    const ordered = edits.toSorted((one, other) => document.offsetAt(other.range.start) - document.offsetAt(one.range.start));
    const contentChanges = ordered.map(({ range, newText }) => ({ range, text: newText }));
    const version = document.version + 1;
    TextDocument.update(document, contentChanges, version);
    await this.connection.sendNotification('textDocument/didChange', { textDocument: { uri: document.uri, version }, contentChanges });
  }

  #listen(): void {
    const heard = () => {
      const met = this.#waiting.filter(({ isMet }) => isMet());
      this.#waiting = this.#waiting.filter((waiter) => !met.includes(waiter));
      met.forEach(({ resolve }) => resolve());
    };
    const { connection } = this;
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => this.settings));
    connection.onRequest('client/registerCapability', ({ registrations }: { registrations: { method: string }[] }) => {
      this.registered.push(...registrations.map(({ method }) => method));
      heard();
      return null;
    });
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.#refreshes += 1;
      heard();
      return null;
    });
    connection.onNotification('asyncLens/graphsChanged', () => {
      this.graphChanges += 1;
      heard();
    });
    connection.onRequest('window/workDoneProgress/create', () => null);
    connection.onNotification('$/progress', ({ token, value }: { token: string | number; value: Piece }) => {
      if ('items' in value) this.pieces.push(...value.items);
      else if (value.kind === 'begin') this.progress.set(token, value);
      heard();
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logged.push(message);
      heard();
    });
    connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      this.shown.push(message);
      heard();
    });
    connection.onNotification('asyncLens/status', (status: StatusParams) => {
      this.statuses.push(status);
      heard();
    });
    connection.listen();
  }
}
