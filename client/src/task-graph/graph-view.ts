import * as vscode from 'vscode';
import type { FunctionMap, MapFilter } from '../../../server/src/protocol/function-map.ts';
import type { PreviewReference } from '../../../server/src/protocol/requests.ts';
import type { TaskGraph } from '../../../server/src/protocol/task-graph.ts';
import type { GraphSource, ToPage, ViewScope } from '../../../server/src/protocol/webview-messages.ts';
import type { Server } from '../server/server.ts';
import { shiftOffset } from './edits.ts';
import { GraphRequests, type GraphOutcome, type Subject } from './graph-requests.ts';
import { ShownGraph } from './shown-graph.ts';
import { ShownMap } from './shown-map.ts';
import { analysing, noFunctionChosen, stateOf } from './states.ts';
import type { GraphTarget } from './target.ts';

/** What a view needs of the panel that it is in. */
export interface ViewHost {
  readonly server: Pick<Server, 'request'>;
  isVisible(): boolean;
  /** False when there is no page yet to hear it: it will be told all when it comes to be. */
  send(message: ToPage): boolean;
  setTitle(title: string): void;
}

/** An edit rests this long before the picture is asked for again. */
const editRestMs = 250;
/** An answer that takes longer is announced. */
const patienceMs = 500;

/** What a person has chosen about the picture, apart from the function. */
type Choice = Pick<GraphSource, 'scope' | 'filter' | 'depth' | 'open' | 'isPinned'>;

/** What a panel shows: of which function, how much around it, how deep, whether it stays; and the picture that came of it. */
export class GraphView implements vscode.Disposable {
  readonly #host: ViewHost;
  readonly #requests: GraphRequests;
  #shown: ShownGraph | ShownMap | undefined;
  /** What the page was last told: the picture, and what is said about it or in its place. */
  #toldPicture: ToPage | undefined;
  #toldState: ToPage | undefined;
  /** The function that the picture is of or begins at; its offset goes along with edits. */
  #subject: Subject | undefined;
  /** A fix whose picture somebody wants and has not seen yet. */
  #wantedPreview: PreviewReference | undefined;
  #choice: Choice = { scope: { kind: 'function' }, filter: {}, depth: vscode.workspace.getConfiguration('asyncLens').get('taskGraph.depth', 0), open: [], isPinned: false };
  /** Something has changed while nobody looked. */
  #isOutdated = false;
  #version = 0;
  #editTimer: NodeJS.Timeout | undefined;
  #patience: NodeJS.Timeout | undefined;

  constructor(host: ViewHost) {
    this.#host = host;
    this.#requests = new GraphRequests(host.server, (outcome) => this.#take(outcome));
  }

  get shown(): ShownGraph | ShownMap | undefined {
    return this.#shown;
  }

  get isPinned(): boolean {
    return this.#choice.isPinned;
  }

  /** Shows the function at a position; undefined asks the person to pick one. */
  show(target: GraphTarget | undefined): void {
    if (target === undefined) {
      this.#requests.drop();
      clearTimeout(this.#patience);
      this.#subject = undefined;
      this.#tellNothing(noFunctionChosen());
      return;
    }
    this.#wantedPreview = target.preview;
    this.#choose({ scope: { kind: 'function' } });
    this.#askFor(target);
  }

  /** Shows again what a page had shown before VS Code was reloaded. */
  restore({ uri, functionName, offset, ...choice }: GraphSource): void {
    this.#choice = choice;
    this.#ask({ uri: vscode.Uri.parse(uri), functionName, offset });
  }

  /** The same function again, at its place after the edits; while the panel is hidden, when it is seen again. */
  askAgain(): void {
    if (!this.#host.isVisible()) this.#isOutdated = true;
    else if (this.#subject !== undefined) this.#ask(this.#subject);
  }

  /** Somebody looks at it again: what has changed meanwhile is asked for. */
  becameVisible(): void {
    if (this.#isOutdated || this.#shown?.places.isStale === true) this.askAgain();
  }

  /** Says everything to a page that has just come to be. */
  tellAll(): void {
    this.#tellControls();
    if (this.#toldPicture !== undefined) this.#host.send(this.#toldPicture);
    if (this.#toldState !== undefined) this.#host.send(this.#toldState);
    this.#tellPreview();
    this.becameVisible();
    this.selectAtCaret();
  }

  /** Highlights the node at the caret, or goes to the function that the caret went to. */
  follow({ uri, position }: GraphTarget, offset: number): void {
    if (this.#shown?.holds(uri, offset)) this.#host.send({ type: 'select', nodeId: this.#shown.nodeAt(uri, offset) });
    else if (!this.isPinned) this.#askFor({ uri, position });
  }

  selectAtCaret(): void {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined || !followsCaret()) return;
    const { document, selection } = editor;
    const offset = document.offsetAt(selection.active);
    if (this.#shown?.holds(document.uri, offset)) this.#host.send({ type: 'select', nodeId: this.#shown.nodeAt(document.uri, offset) });
  }

  textChanged({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    if (contentChanges.length === 0) return;
    if (this.#subject?.offset !== undefined && this.#subject.uri.toString() === document.uri.toString()) {
      // A name may be what was edited; the offset has moved along.
      this.#subject = { uri: this.#subject.uri, offset: shiftOffset(this.#subject.offset, contentChanges) };
    }
    if (!this.#shown?.places.takeEdits(document, contentChanges)) return;
    this.#host.send({ type: 'stale', version: this.#shown.version, isStale: true });
    clearTimeout(this.#editTimer);
    this.#editTimer = setTimeout(() => this.askAgain(), editRestMs);
  }

  setPinned(isPinned: boolean): void {
    this.#choose({ isPinned });
  }

  async setFollowsCaret(follows: boolean): Promise<void> {
    await vscode.workspace.getConfiguration('asyncLens').update('taskGraph.followCaret', follows, vscode.ConfigurationTarget.Global);
    this.#tellControls();
  }

  setDepth(depth: number): void {
    this.#choose({ depth: Math.max(0, Math.trunc(depth)), open: [] });
    this.askAgain();
  }

  setScope(scope: ViewScope, filter: MapFilter): void {
    this.#choose({ scope, filter });
    this.askAgain();
  }

  /** Opens one call of the graph in place. */
  openCall(callNodeId: string): void {
    if (this.#choice.open.includes(callNodeId)) return;
    this.#choose({ open: [...this.#choice.open, callNodeId] });
    this.askAgain();
  }

  /** The graph of a function that is on the map. */
  openFunction(nodeId: string): void {
    const place = this.#shown?.placeOf(nodeId);
    if (this.#shown === undefined || place === undefined) return;
    this.#choose({ scope: { kind: 'function' }, open: [] });
    this.#ask({ uri: this.#shown.places.uriOf(place), offset: this.#shown.places.spanOf(place).start });
  }

  dispose(): void {
    clearTimeout(this.#editTimer);
    clearTimeout(this.#patience);
    this.#requests.dispose();
  }

  #choose(choice: Partial<Choice>): void {
    this.#choice = { ...this.#choice, ...choice };
    this.#tellControls();
  }

  /** Another function than before, perhaps: its calls begin closed. */
  #askFor({ uri, position }: GraphTarget): void {
    this.#choice = { ...this.#choice, open: [] };
    this.#ask({ uri, position });
  }

  #ask(subject: Subject): void {
    this.#subject = subject;
    this.#isOutdated = false;
    const { scope, depth, open, filter } = this.#choice;
    clearTimeout(this.#patience);
    if (this.#shown === undefined && this.#toldState === undefined) this.#tellState(analysing(scope));
    else this.#patience = setTimeout(() => this.#tellState(analysing(scope)), patienceMs);
    this.#requests.ask({ subject, scope, depth, open, filter });
  }

  #take(outcome: GraphOutcome): void {
    clearTimeout(this.#patience);
    if (outcome.kind === 'graph') {
      this.#takeGraph(outcome.graph, outcome.uri);
      this.#tellPreview();
    } else if (outcome.kind === 'map') this.#takeMap(outcome.map, outcome.uri);
    else if (outcome.kind === 'failed') this.#tellState(stateOf(outcome));
    else this.#tellNothing(stateOf(outcome));
    this.selectAtCaret();
  }

  #takeGraph(graph: TaskGraph, uri: vscode.Uri): void {
    const shown = new ShownGraph(graph, this.#version + 1, uri);
    this.#subject = { uri, functionName: shown.root.name, offset: shown.root.place.start };
    if (this.#shown instanceof ShownGraph && this.#isOnScreen(this.#shown.graph, graph)) return;
    this.#show(shown);
    this.#tellPicture({ type: 'graph', graph, title: shown.title, version: shown.version, isStale: false, source: this.#source(this.#subject) });
  }

  #takeMap(map: FunctionMap, uri: vscode.Uri): void {
    if (this.#subject === undefined || (this.#shown instanceof ShownMap && this.#isOnScreen(this.#shown.map, map))) return;
    const shown = new ShownMap(map, this.#version + 1, uri);
    this.#show(shown);
    this.#tellPicture({ type: 'map', map, title: shown.title, version: shown.version, isStale: false, source: this.#source(this.#subject) });
  }

  /** True when nothing on the screen would change: it is not painted again. */
  #isOnScreen(known: TaskGraph | FunctionMap, arrived: TaskGraph | FunctionMap): boolean {
    return this.#toldState === undefined && this.#shown?.places.isStale === false && JSON.stringify(known) === JSON.stringify(arrived);
  }

  #show(shown: ShownGraph | ShownMap): void {
    this.#version = shown.version;
    this.#shown = shown;
    this.#host.setTitle(shown.title);
    this.#tellControls();
  }

  #source({ uri, functionName = '', offset = 0 }: Subject): GraphSource {
    return { uri: uri.toString(), functionName, offset, ...this.#choice };
  }

  /** Shows the picture after the fix that somebody wants to see, once there are a graph and a page. */
  #tellPreview(): void {
    if (this.#wantedPreview === undefined || !(this.#shown instanceof ShownGraph)) return;
    const previewIndex = this.#shown.previewAt(this.#wantedPreview);
    if (previewIndex === undefined) {
      void vscode.window.setStatusBarMessage(vscode.l10n.t('Async Lens: the graph has no picture of this fix; the code may have changed'), 5_000);
      this.#wantedPreview = undefined;
    } else if (this.#host.send({ type: 'preview', version: this.#version, previewIndex })) this.#wantedPreview = undefined;
  }

  #tellControls(): void {
    const { isPinned, depth, scope } = this.#choice;
    this.#host.send({ type: 'view', isPinned, followsCaret: followsCaret(), depth, scope });
  }

  #tellPicture(message: ToPage): void {
    this.#toldPicture = message;
    this.#toldState = undefined;
    this.#host.send(message);
  }

  #tellState(message: ToPage): void {
    this.#toldState = message;
    this.#host.send(message);
  }

  /** There is no picture: this is said in its place. */
  #tellNothing(message: ToPage): void {
    this.#shown = undefined;
    this.#toldPicture = undefined;
    this.#tellState(message);
  }
}

/** `asyncLens.taskGraph.followCaret`, read anew each time. */
export function followsCaret(): boolean {
  return vscode.workspace.getConfiguration('asyncLens').get('taskGraph.followCaret', true);
}
