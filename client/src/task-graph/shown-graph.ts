import type * as vscode from 'vscode';
import type { PreviewReference } from '../../../server/src/protocol/requests.ts';
import type { Place } from '../../../server/src/protocol/span.ts';
import type { GraphFunction, TaskGraph } from '../../../server/src/protocol/task-graph.ts';
import { ShownPlaces } from './shown-places.ts';
import type { ShownPicture } from './shown-picture.ts';

/** A graph of tasks on the screen. */
export class ShownGraph implements ShownPicture {
  readonly graph: TaskGraph;
  readonly version: number;
  readonly root: GraphFunction;
  readonly title: string;
  readonly places: ShownPlaces;
  readonly #documentUri: vscode.Uri;

  /** `documentUri` is the document that the root stands in; it need not be a file. */
  constructor(graph: TaskGraph, version: number, documentUri: vscode.Uri) {
    const root = graph.functions.find(({ id }) => id === graph.root);
    if (root === undefined) throw new Error(`The graph has no function ${graph.root}, which it calls its root.`);
    this.graph = graph;
    this.version = version;
    this.root = root;
    this.title = graph.scope === 'file' ? root.place.file.slice(root.place.file.lastIndexOf('/') + 1) : root.name;
    this.#documentUri = documentUri;
    const reasons = graph.edges.flatMap(({ because }) => because?.place?.file ?? []);
    this.places = new ShownPlaces(documentUri, root.place.file, [...graph.functions.map(({ place }) => place.file), ...reasons]);
  }

  placeOf(nodeId: string): Place | undefined {
    return this.graph.nodes.find(({ id }) => id === nodeId)?.place;
  }

  /** True when the offset lies in the function, or the file, that the graph is of. */
  holds(uri: vscode.Uri, offset: number): boolean {
    if (uri.toString() !== this.#documentUri.toString()) return false;
    const { start, end } = this.places.spanOf(this.root.place);
    return this.graph.scope === 'file' || (start <= offset && offset <= end);
  }

  /** Index of the preview of a fix: at its place, or, when text above has moved it, the only one of that name. */
  previewAt({ ruleId, title, start, end }: PreviewReference): number | undefined {
    const named = this.graph.previews.flatMap((preview, index) => (preview.ruleId === ruleId && preview.title === title ? [{ index, place: preview.place }] : []));
    const exact = named.find(({ place }) => place.start === start && place.end === end);
    return (exact ?? (named.length === 1 ? named[0] : undefined))?.index;
  }

  /** The innermost node around an offset; null when only the function itself is around it. */
  nodeAt(uri: vscode.Uri, offset: number): string | null {
    const around = this.graph.nodes.flatMap(({ id, kind, place }) => {
      const span = this.places.spanOf(place);
      const isAround = this.places.uriOf(place).toString() === uri.toString() && span.start <= offset && offset <= span.end;
      return isAround && kind !== 'entry' && kind !== 'end' ? [{ id, length: span.end - span.start }] : [];
    });
    return around.toSorted((one, other) => one.length - other.length)[0]?.id ?? null;
  }
}
