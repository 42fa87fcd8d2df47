import * as vscode from 'vscode';
import type { FromPage, PageAction, PageCommand } from '../../../server/src/protocol/webview-messages.ts';
import type { Server } from '../server/server.ts';
import { applyPreview } from './apply-preview.ts';
import { exportGraph } from './export.ts';
import { followsCaret, GraphView } from './graph-view.ts';
import { PageChannel } from './page-channel.ts';
import { pageHtml } from './page.ts';
import { reveal } from './reveal.ts';
import type { GraphTarget } from './target.ts';

/** What a page has painted. */
export interface DrawnGraph {
  readonly title: string;
  readonly version: number;
  readonly nodeCount: number;
}

export interface PanelParts {
  readonly webviewPanel: vscode.WebviewPanel;
  readonly extensionUri: vscode.Uri;
  readonly server: Server;
  readonly output: vscode.LogOutputChannel;
  drawn(graph: DrawnGraph): void;
}

/** One task-graph panel. It works only while it is visible, and never moves the focus by itself. */
export class TaskGraphPanel implements vscode.Disposable {
  readonly view: GraphView;
  readonly #parts: PanelParts;
  readonly #page: PageChannel;
  /** The place that a click in the graph selected: the caret that follows from it is not the person's. */
  #revealed: string | undefined;

  constructor(parts: PanelParts) {
    const { webviewPanel, extensionUri, output, server } = parts;
    this.#parts = parts;
    this.#page = new PageChannel(webviewPanel.webview, output, (message) => this.#handle(message));
    this.view = new GraphView({
      server,
      isVisible: () => webviewPanel.visible,
      send: (message) => this.#page.send(message),
      setTitle: (functionName) => (webviewPanel.title = vscode.l10n.t('Task Graph: {0}', functionName)),
    });
    webviewPanel.onDidChangeViewState(() => this.#visibilityChanged());
    webviewPanel.onDidDispose(() => this.view.dispose());
    webviewPanel.webview.html = pageHtml(webviewPanel.webview, extensionUri);
  }

  get isActive(): boolean {
    return this.#parts.webviewPanel.active;
  }

  show(target: GraphTarget | undefined): void {
    const { webviewPanel } = this.#parts;
    const preserveFocus = true;
    if (!webviewPanel.visible) webviewPanel.reveal(undefined, preserveFocus);
    this.view.show(target);
  }

  caretMoved(target: GraphTarget): void {
    if (!this.#parts.webviewPanel.visible || !followsCaret()) return;
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === target.uri.toString());
    const offset = document?.offsetAt(target.position);
    if (offset === undefined || placeKey(target.uri, offset) === this.#revealed) return;
    this.#revealed = undefined;
    this.view.follow(target, offset);
  }

  command(command: PageCommand): void {
    this.#page.send({ type: 'command', command });
  }

  dispose(): void {
    this.#parts.webviewPanel.dispose();
  }

  async #handle(message: FromPage): Promise<void> {
    const { shown } = this.view;
    switch (message.type) {
      case 'ready':
        return this.view.tellAll();
      case 'drawn':
        return this.#parts.drawn({ title: shown?.root.name ?? '', version: message.version, nodeCount: message.nodeCount });
      case 'reveal':
        return this.#reveal(message.version, message.nodeId, message.focus);
      case 'expand':
        return this.view.openOneLevel();
      case 'depth':
        return this.view.setDepth(message.depth);
      case 'applyFix':
        if (shown?.version === message.version) await applyPreview(this.#parts.server, shown, message.previewIndex, message.how);
        return;
      case 'export':
        return exportGraph(message, shown?.root.name ?? 'task-graph');
      case 'pin':
        return this.view.setPinned(message.isPinned);
      case 'follow':
        return this.view.setFollowsCaret(message.followsCaret);
      case 'focus':
        return;
      case 'action':
        return this.#act(message.action);
      case 'trouble':
        this.#parts.output.error(`Task-graph page: ${message.text}`);
    }
  }

  async #reveal(version: number, nodeId: string, focus: 'keep' | 'editor'): Promise<void> {
    const { shown } = this.view;
    const node = shown?.version === version ? shown.graph.nodes.find(({ id }) => id === nodeId) : undefined;
    if (shown === undefined || node === undefined) return;
    const span = shown.spanOf(node.place);
    const uri = shown.uriOf(node.place);
    this.#revealed = placeKey(uri, span.start);
    await reveal(uri, span, focus);
  }

  async #act(action: PageAction['id']): Promise<void> {
    const actions = {
      retry: () => this.view.askAgain(),
      showOutput: () => this.#parts.output.show(),
      manageTrust: () => vscode.commands.executeCommand('workbench.trust.manage'),
      reduceDepth: () => this.view.closeOneLevel(),
    } satisfies Record<PageAction['id'], () => unknown>;
    await actions[action]();
  }

  #visibilityChanged(): void {
    // A hidden page is destroyed; it says `ready` again when it is back.
    if (!this.#parts.webviewPanel.visible) this.#page.pageIsGone();
    else if (this.view.shown?.isStale === true) this.view.askAgain();
  }
}

function placeKey(uri: vscode.Uri, offset: number): string {
  return `${uri.toString()}:${offset}`;
}
