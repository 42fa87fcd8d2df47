import * as vscode from 'vscode';
import { taskGraphMethod, type TaskGraphParams, type TaskGraphResult } from '../../../server/src/protocol/requests.ts';
import type { TaskGraph } from '../../../server/src/protocol/task-graph.ts';
import { isDropped } from '../server/dropped.ts';
import type { Server } from '../server/server.ts';

/** Which function: by position, by offset, or by name with the offset to fall back on. */
export interface GraphQuestion {
  readonly uri: vscode.Uri;
  readonly position?: vscode.Position;
  readonly functionName?: string;
  readonly offset?: number;
  readonly depth: number;
}

export type GraphOutcome =
  | { readonly kind: 'graph'; readonly graph: TaskGraph; readonly uri: vscode.Uri }
  | { readonly kind: 'none' }
  | { readonly kind: 'failed'; readonly text: string };

/** Somebody types: the next pause is soon enough. */
const retryAfterMs = 250;

/** Graph requests of one panel: the newest wins, older ones are cancelled and their answers dropped. */
export class GraphRequests implements vscode.Disposable {
  readonly #server: Server;
  readonly #onOutcome: (outcome: GraphOutcome) => void;
  #current = new vscode.CancellationTokenSource();
  #retry: NodeJS.Timeout | undefined;
  #isDisposed = false;

  constructor(server: Server, onOutcome: (outcome: GraphOutcome) => void) {
    this.#server = server;
    this.#onOutcome = onOutcome;
  }

  ask(question: GraphQuestion): void {
    clearTimeout(this.#retry);
    this.#current.cancel();
    this.#current.dispose();
    const source = new vscode.CancellationTokenSource();
    this.#current = source;
    void this.#outcomeOf(question, source.token).then((outcome) => {
      if (source !== this.#current || this.#isDisposed) return;
      if (outcome !== undefined) this.#onOutcome(outcome);
      // The text changed under the request, and nobody has asked since.
      else this.#retry = setTimeout(() => this.ask(question), retryAfterMs);
    });
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#retry);
    this.#current.cancel();
    this.#current.dispose();
  }

  /** Undefined for an answer that nobody waits for any more. */
  async #outcomeOf(question: GraphQuestion, token: vscode.CancellationToken): Promise<GraphOutcome | undefined> {
    try {
      const { uri, depth } = question;
      const document = await vscode.workspace.openTextDocument(uri);
      for (const target of targetsOf(question, document)) {
        const params: TaskGraphParams = { textDocument: { uri: uri.toString() }, target, depth };
        const result = await this.#server.request<TaskGraphResult | null>(taskGraphMethod, params, token);
        if (token.isCancellationRequested) return undefined;
        // Offsets of another version would point elsewhere.
        if (result !== null && result.version !== null && result.version !== document.version) return undefined;
        if (result !== null) return { kind: 'graph', graph: result.graph, uri };
      }
      return { kind: 'none' };
    } catch (error) {
      if (token.isCancellationRequested || isDropped(error)) return undefined;
      return { kind: 'failed', text: error instanceof Error ? error.message : String(error) };
    }
  }
}

/** In the order in which they are tried. */
function* targetsOf({ position, functionName, offset }: GraphQuestion, document: vscode.TextDocument): Generator<TaskGraphParams['target']> {
  if (position !== undefined) yield { position: { line: position.line, character: position.character } };
  if (functionName !== undefined) yield { functionName };
  if (offset === undefined) return;
  const { line, character } = document.positionAt(offset);
  yield { position: { line, character } };
}
