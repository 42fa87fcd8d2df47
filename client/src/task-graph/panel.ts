import * as vscode from 'vscode';
import type { Place } from '../../../server/src/protocol/span.ts';
import type { FocusArea, FromPage, PageAction, PageCommand } from '../../../server/src/protocol/webview-messages.ts';
import type { Server } from '../server/server.ts';
import { applyPreview, codeHasChanged } from './apply-preview.ts';
import { exportGraph } from './export.ts';
import { followsCaret, GraphView } from './graph-view.ts';
import { PageChannel } from './page-channel.ts';
import type { PageSource } from './page.ts';
import { reveal } from './reveal.ts';
import { ShownGraph } from './shown-graph.ts';
import type { GraphTarget } from './target.ts';

/** What a page has painted. */
export interface DrawnGraph {
  readonly title: string;
  readonly version: number;
  readonly nodeCount: number;
}

export interface PanelParts {
  readonly webviewPanel: vscode.WebviewPanel;
  readonly page: PageSource;
  readonly server: Server;
  readonly output: vscode.LogOutputChannel;
  drawn(graph: DrawnGraph): void;
  /** The focus has come to a part of the page, or has left it. */
  focused(area: FocusArea): void;
}

/** One task-graph panel. It works only while it is visible, and never moves the focus by itself. */
export class TaskGraphPanel implements vscode.Disposable {
  readonly view: GraphView;
  readonly #parts: PanelParts;
  readonly #page: PageChannel;
  /** The place that a click in the graph selected: the caret that follows from it is not the person's. */
  #revealed: string | undefined;

  constructor(parts: PanelParts) {
    const { webviewPanel, page, output, server } = parts;
    this.#parts = parts;
    this.#page = new PageChannel(webviewPanel.webview, output, (message) => this.#handle(message));
    this.view = new GraphView({
      server,
      isVisible: () => webviewPanel.visible,
      send: (message) => this.#page.send(message),
      setTitle: (title) => (webviewPanel.title = vscode.l10n.t('Task Graph: {0}', title)),
    });
    webviewPanel.onDidChangeViewState(() => this.#visibilityChanged());
    let isDisposed = false;
    webviewPanel.onDidDispose(() => {
      isDisposed = true;
      this.view.dispose();
    });
    page.html().then(
      (html) => {
        if (!isDisposed) webviewPanel.webview.html = html;
      },
      (error: unknown) => output.error(`The page of the task graph could not be read: ${String(error)}`),
    );
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
        return this.#parts.drawn({ title: shown?.title ?? '', version: message.version, nodeCount: message.nodeCount });
      case 'reveal':
        return this.#reveal(message.version, message.nodeId, message.focus);
      case 'revealPlace':
        if (shown?.version === message.version && shown.places.knows(message.place)) await this.#goTo(message.place, message.focus);
        return;
      case 'expand':
        if (shown?.version === message.version) this.view.openCall(message.callNodeId);
        return;
      case 'openFunction':
        if (shown?.version === message.version) this.view.openFunction(message.nodeId);
        return;
      case 'scope':
        return this.view.setScope(message.scope, message.filter);
      case 'depth':
        return this.view.setDepth(message.depth);
      case 'applyFix':
        return this.#apply(message);
      case 'export':
        return exportGraph(message, shown?.title ?? 'task-graph');
      case 'pin':
        return this.view.setPinned(message.isPinned);
      case 'follow':
        return this.view.setFollowsCaret(message.followsCaret);
      case 'focus':
        return this.#parts.focused(message.area);
      case 'action':
        return this.#act(message.action);
      case 'trouble':
        this.#parts.output.error(`Task-graph page: ${message.text}`);
    }
  }

  async #reveal(version: number, nodeId: string, focus: 'keep' | 'editor'): Promise<void> {
    const { shown } = this.view;
    const place = shown?.version === version ? shown.placeOf(nodeId) : undefined;
    if (place !== undefined) await this.#goTo(place, focus);
  }

  async #goTo(place: Place, focus: 'keep' | 'editor'): Promise<void> {
    const { shown } = this.view;
    if (shown === undefined) return;
    const span = shown.places.spanOf(place);
    const uri = shown.places.uriOf(place);
    this.#revealed = placeKey(uri, span.start);
    await reveal(uri, span, focus);
  }

  /** A fix that cannot be applied is said, and the graph of today shown. */
  async #apply({ version, previewIndex, how }: FromPage & { readonly type: 'applyFix' }): Promise<void> {
    const { shown } = this.view;
    try {
      if (!(shown instanceof ShownGraph) || shown.version !== version) throw new Error(codeHasChanged());
      await applyPreview(this.#parts.server, shown, previewIndex, how);
    } catch (error) {
      this.view.askAgain();
      throw error;
    }
  }

  async #act(action: PageAction['id']): Promise<void> {
    const actions = {
      retry: () => this.view.askAgain(),
      showOutput: () => this.#parts.output.show(),
      manageTrust: () => vscode.commands.executeCommand('workbench.trust.manage'),
    } satisfies Record<PageAction['id'], () => unknown>;
    await actions[action]();
  }

  #visibilityChanged(): void {
    // A hidden page is destroyed; it says `ready` again when it is back.
    if (!this.#parts.webviewPanel.visible) this.#page.pageIsGone();
    else this.view.becameVisible();
  }
}

function placeKey(uri: vscode.Uri, offset: number): string {
  return `${uri.toString()}:${offset}`;
}
