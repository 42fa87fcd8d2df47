import type * as vscode from 'vscode';
import type { Place } from '../../../server/src/protocol/span.ts';
import type { ShownPlaces } from './shown-places.ts';

/** What a panel shows: a graph of tasks or a map of functions, and where it stands in the code. */
export interface ShownPicture {
  readonly version: number;
  /** Of the panel, of an exported file. */
  readonly title: string;
  readonly places: ShownPlaces;
  /** Undefined for an id that the picture does not have. */
  placeOf(nodeId: string): Place | undefined;
  /** True when the caret at this offset needs no other picture. */
  holds(uri: vscode.Uri, offset: number): boolean;
  /** Id of the node that stands for an offset; null for none. */
  nodeAt(uri: vscode.Uri, offset: number): string | null;
}
