import * as vscode from 'vscode';
import type { FromPage, GraphSource, PageCommand, ToPage } from '../../../server/src/protocol/webview-messages.ts';
import type { Server } from '../server/server.ts';
import { applyPreview } from './apply-preview.ts';
import { exportGraph } from './export.ts';
import { GraphRequests, type GraphOutcome } from './graph-requests.ts';
import { PageChannel } from './page-channel.ts';
import { pageHtml } from './page.ts';
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
  readonly extensionUri: vscode.Uri;
  readonly server: Server;
  readonly output: vscode.LogOutputChannel;
  drawn(graph: DrawnGraph): void;
}

/** An edit rests this long before the graph is asked for again. */
const editRestMs = 250;

/**
 * One task-graph panel: what it shows, and the talk with its page. It works only while it is visible, and never moves
 * the focus by itself.
 */
export class TaskGraphPanel implements vscode.Disposable {
  readonly #parts: PanelParts;
  readonly #requests: GraphRequests;
  readonly #page: PageChannel;
  #shown: ShownGraph | undefined;
  #outcome: ToPage | undefined;
  #source: GraphSource | undefined;
  #isPinned = false;
  #depth = configuredDepth();
  #version = 0;
  #editTimer: NodeJS.Timeout | undefined;
  /** The selection that a click in the graph made: the caret that follows from it is not the person's. */
  #revealed: string | undefined;

  constructor(parts: PanelParts) {
    this.#parts = parts;
    this.#requests = new GraphRequests(parts.server, (outcome) => this.#take(outcome));
    const { webviewPanel, extensionUri } = parts;
    this.#page = new PageChannel(webviewPanel.webview, parts.output, (message) => this.#handle(message));
    webviewPanel.onDidChangeViewState(() => this.#visibilityChanged());
    webviewPanel.onDidDispose(() => this.#release());
    webviewPanel.webview.html = pageHtml(webviewPanel.webview, extensionUri);
  }

  get isPinned(): boolean {
    return this.#isPinned;
  }

  get isActive(): boolean {
    return this.#parts.webviewPanel.active;
  }

  /** Shows the function at a position; undefined asks the person to pick one. */
  show(target: GraphTarget | undefined): void {
    const { webviewPanel } = this.#parts;
    if (!webviewPanel.visible) webviewPanel.reveal(undefined, preserveFocus);
    if (target === undefined) this.#send({ type: 'state', state: 'empty', text: vscode.l10n.t('Put the caret into a function of a TypeScript or JavaScript file.') });
    else this.#ask({ uri: target.uri, position: target.position });
  }

  /** Shows again what a page had shown before VS Code was reloaded. */
  restore(source: GraphSource): void {
    this.#isPinned = source.isPinned;
    this.#depth = source.depth;
    this.#source = source;
    this.#ask({ uri: vscode.Uri.parse(source.uri), functionName: source.functionName, offset: source.offset });
  }

  caretMoved({ uri, position }: GraphTarget): void {
    if (!this.#parts.webviewPanel.visible || !followsCaret()) return;
    const document = vscode.workspace.textDocuments.find((open) => open.uri.toString() === uri.toString());
    if (document === undefined || `${uri.toString()}:${document.offsetAt(position)}` === this.#revealed) return;
    this.#revealed = undefined;
    const offset = document.offsetAt(position);
    if (this.#shown?.holds(uri, offset)) this.#send({ type: 'select', nodeId: this.#shown.nodeAt(uri, offset) });
    else if (!this.#isPinned) this.#ask({ uri, position });
  }

  textChanged({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (contentChanges.length === 0 || !this.#shown?.takeEdits(document, contentChanges)) return;
    this.#send({ type: 'stale', version: this.#shown.version, isStale: true });
    clearTimeout(this.#editTimer);
    this.#editTimer = setTimeout(() => this.#askAgain(), editRestMs);
  }

  togglePin(): void {
    this.#isPinned = !this.#isPinned;
    this.#sendView();
  }

  command(command: PageCommand): void {
    this.#send({ type: 'command', command });
  }

  dispose(): void {
    this.#parts.webviewPanel.dispose();
  }

  #release(): void {
    clearTimeout(this.#editTimer);
    this.#requests.dispose();
  }

  #ask(of: { readonly uri: vscode.Uri; readonly position: vscode.Position } | { readonly uri: vscode.Uri; readonly functionName: string; readonly offset: number }): void {
    if (this.#shown === undefined) this.#send({ type: 'state', state: 'analysing', text: vscode.l10n.t('Reading the code…') });
    this.#requests.ask({ ...of, depth: this.#depth });
  }

  /** The same function again, at its place after the edits. */
  #askAgain(): void {
    if (!this.#parts.webviewPanel.visible) return;
    if (this.#shown !== undefined) this.#requests.ask({ uri: this.#shown.uriOf(this.#shown.root.place), offset: this.#shown.spanOf(this.#shown.root.place).start, depth: this.#depth });
    else if (this.#source !== undefined) this.restore(this.#source);
  }

  #take(outcome: GraphOutcome): void {
    if (outcome.kind === 'graph') {
      this.#version += 1;
      this.#shown = new ShownGraph(outcome.graph, this.#version, outcome.uri);
      const { root } = this.#shown;
      this.#source = { uri: outcome.uri.toString(), functionName: root.name, offset: root.place.start, depth: this.#depth, isPinned: this.#isPinned };
      this.#parts.webviewPanel.title = vscode.l10n.t('Task Graph: {0}', root.name);
      this.#outcome = { type: 'graph', graph: outcome.graph, title: root.name, version: this.#version, isStale: false, source: this.#source };
    } else {
      if (outcome.kind === 'none') this.#shown = undefined;
      this.#outcome = stateOf(outcome);
    }
    this.#send(this.#outcome);
    this.#selectAtCaret();
  }

  #selectAtCaret(): void {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined || this.#shown === undefined || !followsCaret()) return;
    const offset = editor.document.offsetAt(editor.selection.active);
    if (this.#shown.holds(editor.document.uri, offset)) this.#send({ type: 'select', nodeId: this.#shown.nodeAt(editor.document.uri, offset) });
  }

  async #handle(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.#pageIsReady();
      case 'drawn':
        return this.#parts.drawn({ title: this.#shown?.root.name ?? '', version: message.version, nodeCount: message.nodeCount });
      case 'reveal':
        return this.#reveal(message.version, message.nodeId, message.focus);
      case 'expand':
        return this.#setDepth(this.#depth + 1);
      case 'depth':
        return this.#setDepth(message.depth);
      case 'applyFix':
        if (this.#shown?.version === message.version) await applyPreview(this.#parts.server, this.#shown, message.previewIndex, message.how);
        return;
      case 'export':
        return exportGraph(message, this.#shown?.root.name ?? 'task-graph');
      case 'pin':
        this.#isPinned = message.isPinned;
        return this.#sendView();
      case 'follow':
        await vscode.workspace.getConfiguration('asyncLens').update('taskGraph.followCaret', message.followsCaret, vscode.ConfigurationTarget.Global);
        return this.#sendView();
      case 'action':
        return this.#act(message.action);
      case 'trouble':
        this.#parts.output.error(`Task-graph page: ${message.text}`);
    }
  }

  #pageIsReady(): void {
    this.#sendView();
    if (this.#outcome !== undefined) this.#send(this.#outcome);
    if (this.#shown?.isStale === true) this.#askAgain();
    this.#selectAtCaret();
  }

  async #reveal(version: number, nodeId: string, focus: 'keep' | 'editor'): Promise<void> {
    if (this.#shown?.version !== version) return;
    const node = this.#shown.graph.nodes.find(({ id }) => id === nodeId);
    if (node === undefined) return;
    const span = this.#shown.spanOf(node.place);
    const uri = this.#shown.uriOf(node.place);
    this.#revealed = `${uri.toString()}:${span.start}`;
    await reveal(uri, span, focus);
  }

  #setDepth(depth: number): void {
    this.#depth = Math.max(0, depth);
    this.#sendView();
    this.#askAgain();
  }

  async #act(action: (FromPage & { readonly type: 'action' })['action']): Promise<void> {
    if (action === 'retry') this.#askAgain();
    if (action === 'showOutput') this.#parts.output.show();
    if (action === 'manageTrust') await vscode.commands.executeCommand('workbench.trust.manage');
    if (action === 'reduceDepth') this.#setDepth(this.#depth - 1);
  }

  #visibilityChanged(): void {
    const { visible } = this.#parts.webviewPanel;
    // A hidden page is destroyed; it says `ready` again when it is back.
    if (!visible) this.#page.pageIsGone();
    if (visible && this.#shown?.isStale === true) this.#askAgain();
  }

  #sendView(): void {
    this.#send({ type: 'view', isPinned: this.#isPinned, followsCaret: followsCaret(), depth: this.#depth });
  }

  #send(message: ToPage): void {
    if (message.type === 'state') this.#outcome = message;
    this.#page.send(message);
  }
}

const preserveFocus = true;

function stateOf(outcome: Exclude<GraphOutcome, { readonly kind: 'graph' }>): ToPage {
  if (outcome.kind === 'none') return { type: 'state', state: 'empty', text: vscode.l10n.t('There is no function with tasks at the caret.') };
  return { type: 'state', state: 'error', text: outcome.text, action: { id: 'retry', label: vscode.l10n.t('Try again') } };
}

function followsCaret(): boolean {
  return vscode.workspace.getConfiguration('asyncLens').get('taskGraph.followCaret', true);
}

function configuredDepth(): number {
  return vscode.workspace.getConfiguration('asyncLens').get('taskGraph.depth', 0);
}
