import type * as vscode from 'vscode';
import type { FunctionMap, MapNode } from '../../../server/src/protocol/function-map.ts';
import type { Place } from '../../../server/src/protocol/span.ts';
import { ShownPlaces } from './shown-places.ts';
import type { ShownPicture } from './shown-picture.ts';

/** A map of functions on the screen. */
export class ShownMap implements ShownPicture {
  readonly map: FunctionMap;
  readonly version: number;
  readonly title: string;
  readonly places: ShownPlaces;

  /** `documentUri` is the document that the map was asked for with. */
  constructor(map: FunctionMap, version: number, documentUri: vscode.Uri) {
    this.map = map;
    this.version = version;
    this.title = map.title;
    const files = new Set(map.nodes.map(({ place }) => place.file));
    const own = [...files].find((file) => file === documentUri.fsPath.replaceAll('\\', '/')) ?? map.nodes.find(({ id }) => id === map.root)?.place.file ?? '';
    this.places = new ShownPlaces(documentUri, own, files);
  }

  nodeOf(nodeId: string): MapNode | undefined {
    return this.map.nodes.find(({ id }) => id === nodeId);
  }

  placeOf(nodeId: string): Place | undefined {
    return this.nodeOf(nodeId)?.place;
  }

  /** Of neighbours the function in the middle; of a project every file in it. */
  holds(uri: vscode.Uri, offset: number): boolean {
    const node = this.nodeAt(uri, offset);
    return node !== null && (this.map.scope === 'project' || node === this.map.root);
  }

  /** The function whose name stands last before the offset: a map knows names, not bodies. Of folded files the file. */
  nodeAt(uri: vscode.Uri, offset: number): string | null {
    const before = this.map.nodes.filter(({ place }) => this.places.uriOf(place).toString() === uri.toString() && this.places.spanOf(place).start <= offset);
    return before.toSorted((one, other) => other.place.start - one.place.start)[0]?.id ?? null;
  }
}
