import * as vscode from 'vscode';
import type { Place, Span } from '../../../server/src/protocol/span.ts';
import type { PreviewReference } from '../../../server/src/protocol/requests.ts';
import type { GraphFunction, TaskGraph } from '../../../server/src/protocol/task-graph.ts';
import { shiftSpan, type Edit } from './edits.ts';

/**
 * A graph together with the edits made since it was drawn: its places stay right while the next graph is on its way.
 */
export class ShownGraph {
  readonly graph: TaskGraph;
  readonly version: number;
  readonly root: GraphFunction;
  readonly #documentUri: vscode.Uri;
  readonly #edits = new Map<string, Edit[]>();

  /** `documentUri` is the document that the root stands in; it need not be a file. */
  constructor(graph: TaskGraph, version: number, documentUri: vscode.Uri) {
    const root = graph.functions.find(({ id }) => id === graph.root);
    if (root === undefined) throw new Error(`The graph has no function ${graph.root}, which it calls its root.`);
    this.graph = graph;
    this.version = version;
    this.root = root;
    this.#documentUri = documentUri;
  }

  /** True when the graph shows something of the document, so that the edits make it stale. */
  takeEdits(document: vscode.TextDocument, edits: readonly Edit[]): boolean {
    const key = document.uri.toString();
    if (!this.graph.functions.some(({ place }) => this.uriOf(place).toString() === key)) return false;
    this.#edits.set(key, [...(this.#edits.get(key) ?? []), ...edits]);
    return true;
  }

  get isStale(): boolean {
    return this.#edits.size > 0;
  }

  uriOf(place: Place): vscode.Uri {
    return place.file === this.root.place.file ? this.#documentUri : vscode.Uri.file(place.file);
  }

  /** Where a place of the graph stands now. */
  spanOf(place: Place): Span {
    return shiftSpan(place, this.#edits.get(this.uriOf(place).toString()) ?? []);
  }

  /** True when the offset lies in the function that the graph is of. */
  holds(uri: vscode.Uri, offset: number): boolean {
    const { start, end } = this.spanOf(this.root.place);
    return uri.toString() === this.#documentUri.toString() && start <= offset && offset <= end;
  }

  /** Index of the preview of a fix: at its place, or, when text above has moved it, the only one of that name. */
  previewAt({ ruleId, title, start, end }: PreviewReference): number | undefined {
    const named = this.graph.previews.flatMap((preview, index) => (preview.ruleId === ruleId && preview.title === title ? [{ index, place: preview.place }] : []));
    const exact = named.find(({ place }) => place.start === start && place.end === end);
    return (exact ?? (named.length === 1 ? named[0] : undefined))?.index;
  }

  /** Id of the innermost node around an offset; null when only the function itself is around it. */
  nodeAt(uri: vscode.Uri, offset: number): string | null {
    const around = this.graph.nodes.flatMap(({ id, kind, place }) => {
      const span = this.spanOf(place);
      const isAround = this.uriOf(place).toString() === uri.toString() && span.start <= offset && offset <= span.end;
      return isAround && kind !== 'entry' && kind !== 'end' ? [{ id, length: span.end - span.start }] : [];
    });
    return around.toSorted((one, other) => one.length - other.length)[0]?.id ?? null;
  }
}
