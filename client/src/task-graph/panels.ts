import * as vscode from 'vscode';
import { isPersistedView, type PageCommand } from '../../../server/src/protocol/webview-messages.ts';
import type { Server } from '../server/server.ts';
import { ContextKeys } from './context-keys.ts';
import { followCaret } from './follow-caret.ts';
import { TaskGraphPanel, type DrawnGraph } from './panel.ts';
import { pageOptions, PageSource } from './page.ts';
import type { GraphTarget } from './target.ts';

const viewType = 'asyncLens.taskGraph';

/** The task-graph panels of this window: pinned ones keep their function, the one that is not pinned is used again. */
export class TaskGraphPanels implements vscode.Disposable, vscode.WebviewPanelSerializer {
  readonly #page: PageSource;
  readonly #server: Server;
  readonly #output: vscode.LogOutputChannel;
  readonly #panels = new Set<TaskGraphPanel>();
  readonly #contextKeys = new ContextKeys<TaskGraphPanel>();
  readonly #drawn = new vscode.EventEmitter<DrawnGraph>();
  readonly #subscriptions: vscode.Disposable;

  readonly onDidDraw = this.#drawn.event;
  lastDrawn: DrawnGraph | undefined;

  constructor(extensionUri: vscode.Uri, server: Server, output: vscode.LogOutputChannel) {
    this.#page = new PageSource(extensionUri);
    this.#server = server;
    this.#output = output;
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.registerWebviewPanelSerializer(viewType, this),
      followCaret((target) => this.#panels.forEach((panel) => panel.caretMoved(target))),
      vscode.workspace.onDidChangeTextDocument((event) => this.#panels.forEach(({ view }) => view.textChanged(event))),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.#panels.forEach(({ view }) => view.askAgain())),
      server.onDidChangeGraphs(() => this.#panels.forEach(({ view }) => view.askAgain())),
      this.onDidDraw((drawn) => (this.lastDrawn = drawn)),
      this.#drawn,
    );
  }

  /** Shows the graph of a function beside the editor; the focus stays where it is. */
  open(target: GraphTarget | undefined): void {
    const existing = [...this.#panels].find(({ view }) => !view.isPinned);
    if (existing !== undefined) {
      existing.show(target);
      return;
    }
    const title = vscode.l10n.t('Task Graph');
    const webviewPanel = vscode.window.createWebviewPanel(viewType, title, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, pageOptions);
    this.#adopt(webviewPanel).show(target);
  }

  /** VS Code brings a panel back after a reload, with what its page had stored. */
  async deserializeWebviewPanel(webviewPanel: vscode.WebviewPanel, state: unknown): Promise<void> {
    // The restored panel still has the resource roots of the version that made it.
    webviewPanel.webview.options = pageOptions;
    const panel = this.#adopt(webviewPanel);
    if (isPersistedView(state)) panel.view.restore(state.source);
    else panel.show(undefined);
  }

  togglePin(): void {
    const view = this.#active()?.view;
    view?.setPinned(!view.isPinned);
  }

  command(command: PageCommand): void {
    this.#active()?.command(command);
  }

  dispose(): void {
    this.#panels.forEach((panel) => panel.dispose());
    this.#subscriptions.dispose();
  }

  #adopt(webviewPanel: vscode.WebviewPanel): TaskGraphPanel {
    const keys = this.#contextKeys;
    const panel: TaskGraphPanel = new TaskGraphPanel({
      webviewPanel,
      page: this.#page,
      server: this.#server,
      output: this.#output,
      drawn: (drawn) => this.#drawn.fire(drawn),
      focused: (area) => keys.focused(panel, area),
    });
    this.#panels.add(panel);
    keys.visibilityChanged(panel, webviewPanel.visible);
    webviewPanel.onDidChangeViewState(() => keys.visibilityChanged(panel, webviewPanel.visible));
    webviewPanel.onDidDispose(() => {
      this.#panels.delete(panel);
      keys.visibilityChanged(panel, false);
    });
    return panel;
  }

  #active(): TaskGraphPanel | undefined {
    const panels = [...this.#panels];
    return panels.find((panel) => panel.isActive) ?? panels.at(-1);
  }
}
