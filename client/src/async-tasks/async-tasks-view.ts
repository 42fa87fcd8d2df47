import * as vscode from 'vscode';
import { taskOutlineMethod, type TaskOutlineParams, type TaskOutlineResult } from '../../../server/src/protocol/requests.ts';
import { isSupported } from '../documents.ts';
import { isDropped } from '../server/dropped.ts';
import type { Server } from '../server/server.ts';
import { followCaret } from '../task-graph/follow-caret.ts';
import { followsCaret } from '../task-graph/graph-view.ts';
import { reveal } from '../task-graph/reveal.ts';
import type { GraphTarget } from '../task-graph/target.ts';
import { isTaskItem, type TaskItem } from './items.ts';
import { ShownOutline } from './shown-outline.ts';
import { toTreeItem } from './tree-item.ts';

const viewId = 'asyncLens.tasks';

/** Typing rests this long before the tasks are asked for again. */
const editRestMs = 400;

/** A file with more functions opens closed. */
const maxOpenFunctions = 20;

/** Which text stands in an empty view: `when` clauses of package.json read it. */
type State = 'noFile' | 'empty' | 'failed' | 'tasks';

/** The view "Async Tasks": what the functions of the active file wait for, as a tree. It does nothing while it is hidden. */
export class AsyncTasksView implements vscode.Disposable, vscode.TreeDataProvider<TaskItem> {
  readonly #server: Server;
  readonly #output: vscode.LogOutputChannel;
  readonly #tree: vscode.TreeView<TaskItem>;
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscriptions: vscode.Disposable;
  #document: vscode.TextDocument | undefined;
  #shown: ShownOutline | undefined;
  /** The document has changed, or another is meant, since the tasks were asked for. */
  #isStale = true;
  #asking = new vscode.CancellationTokenSource();
  #timer: NodeJS.Timeout | undefined;
  /** The place that a click in the tree went to: the caret that follows from it is not the person's. */
  #went: string | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(server: Server, output: vscode.LogOutputChannel) {
    this.#server = server;
    this.#output = output;
    this.#tree = vscode.window.createTreeView(viewId, { treeDataProvider: this, showCollapseAll: true });
    this.#subscriptions = vscode.Disposable.from(
      this.#tree,
      this.#changed,
      this.#tree.onDidChangeVisibility(() => this.#update()),
      vscode.window.onDidChangeActiveTextEditor(() => this.#update()),
      vscode.window.onDidChangeVisibleTextEditors(() => this.#update()),
      vscode.workspace.onDidChangeTextDocument((event) => this.#textChanged(event)),
      server.onDidChangeGraphs(() => this.#becomeStale()),
      followCaret((target) => this.#caretRested(target)),
    );
    this.#update();
  }

  getTreeItem(item: TaskItem): vscode.TreeItem {
    return toTreeItem(item, (this.#shown?.items.length ?? 0) <= maxOpenFunctions);
  }

  getChildren(item?: TaskItem): readonly TaskItem[] & TaskItem[] {
    return [...(item === undefined ? (this.#shown?.items ?? []) : item.children)];
  }

  getParent(item: TaskItem): TaskItem | undefined {
    return item.parent;
  }

  /** Selects the code of a line, with the focus in the editor: the line that is given, else the selected one. */
  async goToCode(given: unknown): Promise<void> {
    const item = this.#itemMeant(given);
    const span = item === undefined ? undefined : this.#shown?.spanOf(item);
    if (this.#shown === undefined || span === undefined) return;
    const { uri } = this.#shown.document;
    this.#went = `${uri.toString()}:${span.start}`;
    await reveal(uri, span, 'editor');
  }

  /** Of which function a graph is to be drawn: of the line that is given, else of the selected one. */
  targetOf(given: unknown): GraphTarget | undefined {
    const item = this.#itemMeant(given);
    const span = item === undefined ? undefined : this.#shown?.spanOf(item);
    if (this.#shown === undefined || span === undefined) return undefined;
    const { document } = this.#shown;
    return { uri: document.uri, position: document.positionAt(span.start) };
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#asking.cancel();
    this.#asking.dispose();
    this.#subscriptions.dispose();
  }

  #itemMeant(given: unknown): TaskItem | undefined {
    return isTaskItem(given) ? given : this.#tree.selection[0];
  }

  /** Asks for the tasks of the document that is meant now, when they are not known and somebody can see them. */
  #update(): void {
    const document = this.#documentMeant();
    if (document !== this.#document) {
      this.#document = document;
      this.#isStale = true;
    }
    if (this.#isStale && this.#tree.visible) this.#ask();
  }

  /** The active editor's; of the one before when the focus is in no text at all, in a graph for example. */
  #documentMeant(): vscode.TextDocument | undefined {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    if (activeTextEditor !== undefined) return isSupported(activeTextEditor.document) ? activeTextEditor.document : undefined;
    return visibleTextEditors.find(({ document }) => document === this.#document)?.document;
  }

  #textChanged({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (contentChanges.length === 0 || document !== this.#document) return;
    this.#shown?.takeEdits(contentChanges);
    this.#becomeStale();
  }

  #becomeStale(): void {
    this.#isStale = true;
    this.#asking.cancel();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#update(), editRestMs);
  }

  #ask(): void {
    clearTimeout(this.#timer);
    this.#asking.cancel();
    this.#asking.dispose();
    const source = new vscode.CancellationTokenSource();
    this.#asking = source;
    this.#isStale = false;
    const document = this.#document;
    if (document === undefined) return this.#show(undefined, 'noFile');
    const asking = this.#askFor(document, source.token);
    // What is shown already is only brought up to date: nobody waits for that.
    if (this.#shown?.document !== document) void vscode.window.withProgress({ location: { viewId } }, () => asking);
  }

  async #askFor(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<void> {
    const params: TaskOutlineParams = { textDocument: { uri: document.uri.toString() } };
    try {
      const result = await this.#server.request<TaskOutlineResult | null>(taskOutlineMethod, params, token);
      if (token.isCancellationRequested) return;
      // Offsets of another version would point elsewhere.
      if (result !== null && result.version !== null && result.version !== document.version) return this.#becomeStale();
      const outline = result?.outline ?? { functions: [] };
      this.#show(new ShownOutline(document, outline), outline.functions.length === 0 ? 'empty' : 'tasks');
    } catch (error) {
      if (token.isCancellationRequested) return;
      if (isDropped(error)) return this.#becomeStale();
      this.#output.error(`The tasks of ${document.uri.fsPath} could not be listed: ${error instanceof Error ? error.message : String(error)}`);
      this.#show(undefined, 'failed');
    }
  }

  #show(shown: ShownOutline | undefined, state: State): void {
    this.#shown = shown;
    void vscode.commands.executeCommand('setContext', 'asyncLens.tasks.state', state);
    this.#tree.description = shown === undefined ? '' : fileName(shown.document.uri);
    this.#changed.fire();
    const editor = vscode.window.activeTextEditor;
    if (editor !== undefined) this.#caretRested({ uri: editor.document.uri, position: editor.selection.active });
  }

  /** Selects the line of the code that the caret has come to. The focus stays where it is. */
  #caretRested({ uri, position }: GraphTarget): void {
    const shown = this.#shown;
    if (!this.#tree.visible || !followsCaret() || shown === undefined || shown.document.uri.toString() !== uri.toString()) return;
    const offset = shown.document.offsetAt(position);
    if (this.#went === `${uri.toString()}:${offset}`) return;
    this.#went = undefined;
    const item = shown.itemAt(offset);
    if (item === undefined || this.#tree.selection[0]?.key === item.key) return;
    // The tree may be drawn anew at this moment, without this line: the next rest of the caret finds it.
    this.#tree.reveal(item, { select: true, focus: false }).then(undefined, (error: unknown) => this.#output.debug(`Async Tasks: ${String(error)}`));
  }
}

function fileName({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
