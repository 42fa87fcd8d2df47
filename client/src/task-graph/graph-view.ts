import * as vscode from 'vscode';
import type { PreviewReference } from '../../../server/src/protocol/requests.ts';
import type { TaskGraph } from '../../../server/src/protocol/task-graph.ts';
import type { GraphSource, ToPage } from '../../../server/src/protocol/webview-messages.ts';
import type { Server } from '../server/server.ts';
import { GraphRequests, type GraphOutcome, type GraphQuestion } from './graph-requests.ts';
import { ShownGraph } from './shown-graph.ts';
import type { GraphTarget } from './target.ts';

/** What a view needs of the panel that it is in. */
export interface ViewHost {
  readonly server: Server;
  isVisible(): boolean;
  /** False when there is no page yet to hear it: it will be told all when it comes to be. */
  send(message: ToPage): boolean;
  setTitle(functionName: string): void;
}

/** An edit rests this long before the graph is asked for again. */
const editRestMs = 250;

/** What a panel shows: which function, how deep, whether it stays; and the graph that came of it. */
export class GraphView implements vscode.Disposable {
  readonly #host: ViewHost;
  readonly #requests: GraphRequests;
  #shown: ShownGraph | undefined;
  /** The last thing that the page was told about the graph. */
  #told: ToPage | undefined;
  /** The last question, for the time when there is no graph to take it from. */
  #asked: Omit<GraphQuestion, 'depth'> | undefined;
  /** A fix whose picture somebody wants and has not seen yet. */
  #wantedPreview: PreviewReference | undefined;
  #isPinned = false;
  /** Levels of calls that are open by choice of the person or the settings. */
  #levels = vscode.workspace.getConfiguration('asyncLens').get('taskGraph.depth', 0);
  /** Levels that were opened by opening a call of this function; another function begins closed again. */
  #openedLevels = 0;
  #version = 0;
  #editTimer: NodeJS.Timeout | undefined;

  constructor(host: ViewHost) {
    this.#host = host;
    this.#requests = new GraphRequests(host.server, (outcome) => this.#take(outcome));
  }

  get shown(): ShownGraph | undefined {
    return this.#shown;
  }

  get isPinned(): boolean {
    return this.#isPinned;
  }

  /** Shows the function at a position; undefined asks the person to pick one. */
  show(target: GraphTarget | undefined): void {
    if (target === undefined) this.#tell({ type: 'state', state: 'empty', text: vscode.l10n.t('Put the caret into a function of a TypeScript or JavaScript file.') });
    else {
      this.#wantedPreview = target.preview;
      this.#askFor(target);
    }
  }

  /** Shows again what a page had shown before VS Code was reloaded. */
  restore({ isPinned, depth, uri, functionName, offset }: GraphSource): void {
    this.#isPinned = isPinned;
    this.#levels = depth;
    this.#ask({ uri: vscode.Uri.parse(uri), functionName, offset });
  }

  /** The same function again, at its place after the edits; nothing while the panel is hidden. */
  askAgain(): void {
    if (!this.#host.isVisible()) return;
    if (this.#shown !== undefined) this.#ask({ uri: this.#shown.uriOf(this.#shown.root.place), offset: this.#shown.spanOf(this.#shown.root.place).start });
    else if (this.#asked !== undefined) this.#ask(this.#asked);
  }

  /** Says everything to a page that has just come to be. */
  tellAll(): void {
    this.#tellControls();
    if (this.#told !== undefined) this.#host.send(this.#told);
    this.#tellPreview();
    if (this.#shown?.isStale === true) this.askAgain();
    this.selectAtCaret();
  }

  /** Highlights the node at the caret, or goes to the function that the caret went to. */
  follow({ uri, position }: GraphTarget, offset: number): void {
    if (this.#shown?.holds(uri, offset)) this.#host.send({ type: 'select', nodeId: this.#shown.nodeAt(uri, offset) });
    else if (!this.#isPinned) this.#askFor({ uri, position });
  }

  selectAtCaret(): void {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined || !followsCaret()) return;
    const { document, selection } = editor;
    const offset = document.offsetAt(selection.active);
    if (this.#shown?.holds(document.uri, offset)) this.#host.send({ type: 'select', nodeId: this.#shown.nodeAt(document.uri, offset) });
  }

  textChanged({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (contentChanges.length === 0 || !this.#shown?.takeEdits(document, contentChanges)) return;
    this.#host.send({ type: 'stale', version: this.#shown.version, isStale: true });
    clearTimeout(this.#editTimer);
    this.#editTimer = setTimeout(() => this.askAgain(), editRestMs);
  }

  setPinned(isPinned: boolean): void {
    this.#isPinned = isPinned;
    this.#tellControls();
  }

  async setFollowsCaret(follows: boolean): Promise<void> {
    await vscode.workspace.getConfiguration('asyncLens').update('taskGraph.followCaret', follows, vscode.ConfigurationTarget.Global);
    this.#tellControls();
  }

  setDepth(depth: number): void {
    this.#levels = Math.max(0, depth);
    this.#openedLevels = 0;
    this.#depthChanged();
  }

  openOneLevel(): void {
    this.#openedLevels += 1;
    this.#depthChanged();
  }

  closeOneLevel(): void {
    this.setDepth(this.#depth - 1);
  }

  dispose(): void {
    clearTimeout(this.#editTimer);
    this.#requests.dispose();
  }

  get #depth(): number {
    return this.#levels + this.#openedLevels;
  }

  #depthChanged(): void {
    this.#tellControls();
    this.askAgain();
  }

  /** Another function than before, perhaps. */
  #askFor({ uri, position }: GraphTarget): void {
    this.#openedLevels = 0;
    this.#ask({ uri, position });
  }

  #ask(question: Omit<GraphQuestion, 'depth'>): void {
    this.#asked = question;
    if (this.#told === undefined) this.#tell({ type: 'state', state: 'analysing', text: vscode.l10n.t('Reading the code…') });
    this.#requests.ask({ ...question, depth: this.#depth });
  }

  #take(outcome: GraphOutcome): void {
    if (outcome.kind === 'graph') {
      this.#takeGraph(outcome.graph, outcome.uri);
      this.#tellPreview();
    } else {
      if (outcome.kind === 'none') this.#shown = undefined;
      this.#tell(stateOf(outcome));
    }
    this.selectAtCaret();
  }

  #takeGraph(graph: TaskGraph, uri: vscode.Uri): void {
    // Nothing on the screen would change: it is not painted again.
    if (this.#told?.type === 'graph' && this.#shown?.isStale === false && isSame(this.#shown.graph, graph)) return;
    this.#version += 1;
    this.#shown = new ShownGraph(graph, this.#version, uri);
    const { name, place } = this.#shown.root;
    const source = { uri: uri.toString(), functionName: name, offset: place.start, depth: this.#depth, isPinned: this.#isPinned };
    this.#host.setTitle(name);
    this.#tellControls();
    this.#tell({ type: 'graph', graph, title: name, version: this.#version, isStale: false, source });
  }

  /** Shows the picture after the fix that somebody wants to see, once there are a graph and a page. */
  #tellPreview(): void {
    if (this.#wantedPreview === undefined || this.#shown === undefined) return;
    const previewIndex = this.#shown.previewAt(this.#wantedPreview);
    if (previewIndex === undefined) {
      void vscode.window.setStatusBarMessage(vscode.l10n.t('Async Lens: the graph has no picture of this fix; the code may have changed'), 5_000);
      this.#wantedPreview = undefined;
    } else if (this.#host.send({ type: 'preview', version: this.#version, previewIndex })) this.#wantedPreview = undefined;
  }

  #tellControls(): void {
    this.#host.send({ type: 'view', isPinned: this.#isPinned, followsCaret: followsCaret(), depth: this.#depth });
  }

  #tell(message: ToPage): void {
    this.#told = message;
    this.#host.send(message);
  }
}

/** `asyncLens.taskGraph.followCaret`, read anew each time. */
export function followsCaret(): boolean {
  return vscode.workspace.getConfiguration('asyncLens').get('taskGraph.followCaret', true);
}

function isSame(one: TaskGraph, other: TaskGraph): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function stateOf(outcome: Exclude<GraphOutcome, { readonly kind: 'graph' }>): ToPage {
  if (outcome.kind === 'none') return { type: 'state', state: 'empty', text: vscode.l10n.t('There is no function with tasks at the caret.') };
  return { type: 'state', state: 'error', text: outcome.text, action: { id: 'retry', label: vscode.l10n.t('Try again') } };
}
