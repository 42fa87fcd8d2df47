import * as vscode from 'vscode';
import type { FunctionMap, MapFilter, MapScope } from '../../../server/src/protocol/function-map.ts';
import { functionMapMethod, taskGraphMethod, type FunctionMapParams, type FunctionMapResult, type TaskGraphParams, type TaskGraphResult } from '../../../server/src/protocol/requests.ts';
import type { TaskGraph } from '../../../server/src/protocol/task-graph.ts';
import type { ViewScope } from '../../../server/src/protocol/webview-messages.ts';
import { isDropped } from '../server/dropped.ts';
import type { Server } from '../server/server.ts';

/** A function: by position, by offset, or by name with the offset to fall back on. */
export interface Subject {
  readonly uri: vscode.Uri;
  readonly position?: vscode.Position;
  readonly functionName?: string;
  readonly offset?: number;
}

export interface GraphQuestion {
  readonly subject: Subject;
  readonly scope: ViewScope;
  readonly depth: number;
  readonly open: readonly string[];
  readonly filter: MapFilter;
}

export type GraphOutcome =
  | { readonly kind: 'graph'; readonly graph: TaskGraph; readonly uri: vscode.Uri }
  | { readonly kind: 'map'; readonly map: FunctionMap; readonly uri: vscode.Uri }
  | { readonly kind: 'tooLarge'; readonly count: number; readonly limit: number }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly text: string };

/** Somebody types: the next pause is soon enough. */
const retryAfterMs = 250;

/** Requests of one panel: the newest wins, older ones are cancelled and their answers dropped. */
export class GraphRequests implements vscode.Disposable {
  readonly #server: Pick<Server, 'request'>;
  readonly #onOutcome: (outcome: GraphOutcome) => void;
  #current = new vscode.CancellationTokenSource();
  #retry: NodeJS.Timeout | undefined;
  #isDisposed = false;

  constructor(server: Pick<Server, 'request'>, onOutcome: (outcome: GraphOutcome) => void) {
    this.#server = server;
    this.#onOutcome = onOutcome;
  }

  ask(question: GraphQuestion): void {
    this.drop();
    const source = new vscode.CancellationTokenSource();
    this.#current = source;
    void this.#outcomeOf(question, source.token).then((outcome) => {
      if (source !== this.#current || this.#isDisposed) return;
      if (outcome !== undefined) this.#onOutcome(outcome);
      // The text changed under the request, and nobody has asked since.
      else this.#retry = setTimeout(() => this.ask(question), retryAfterMs);
    });
  }

  /** Nobody waits for the last question any more. */
  drop(): void {
    clearTimeout(this.#retry);
    this.#current.cancel();
    this.#current.dispose();
    this.#current = new vscode.CancellationTokenSource();
  }

  dispose(): void {
    this.#isDisposed = true;
    this.drop();
  }

  /** Undefined for an answer that nobody waits for any more. */
  async #outcomeOf(question: GraphQuestion, token: vscode.CancellationToken): Promise<GraphOutcome | undefined> {
    try {
      const { subject } = question;
      const document = await vscode.workspace.openTextDocument(subject.uri);
      for (const target of targetsOf(subject, document)) {
        const outcome = await this.#answerOf(question, target, document, token);
        if (token.isCancellationRequested || outcome === 'outdated') return undefined;
        if (outcome !== undefined) return outcome;
      }
      return { kind: 'none' };
    } catch (error) {
      if (token.isCancellationRequested || isDropped(error)) return undefined;
      return { kind: 'failed', text: error instanceof Error ? error.message : String(error) };
    }
  }

  async #answerOf({ subject: { uri }, scope, depth, open, filter }: GraphQuestion, target: TaskGraphParams['target'], document: vscode.TextDocument, token: vscode.CancellationToken): Promise<GraphOutcome | 'outdated' | undefined> {
    const textDocument = { uri: uri.toString() };
    // Offsets of another version would point elsewhere.
    const isOutdated = (version: number | null) => version !== null && version !== document.version;
    if (isMapScope(scope)) {
      const params: FunctionMapParams = { textDocument, scope, target, filter };
      const result = await this.#server.request<FunctionMapResult | null>(functionMapMethod, params, token);
      if (result?.state === 'map') return isOutdated(result.version) ? 'outdated' : { kind: 'map', map: result.map, uri };
      return result === null ? undefined : { kind: 'tooLarge', count: result.count, limit: result.limit };
    }
    const params: TaskGraphParams = { textDocument, target, depth, open, scope: scope.kind };
    const result = await this.#server.request<TaskGraphResult | null>(taskGraphMethod, params, token);
    if (result === null) return undefined;
    return isOutdated(result.version) ? 'outdated' : { kind: 'graph', graph: result.graph, uri };
  }
}

function isMapScope(scope: ViewScope): scope is Exclude<MapScope, { readonly kind: 'file' }> {
  return scope.kind === 'neighbours' || scope.kind === 'project';
}

/** In the order in which they are tried. */
function* targetsOf({ position, functionName, offset }: Subject, document: vscode.TextDocument): Generator<TaskGraphParams['target']> {
  if (position !== undefined) yield { position: { line: position.line, character: position.character } };
  if (functionName !== undefined) yield { functionName };
  if (offset === undefined) return;
  const { line, character } = document.positionAt(offset);
  yield { position: { line, character } };
}
