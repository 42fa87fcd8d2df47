import * as vscode from 'vscode';
import type { Place, Span } from '../../../server/src/protocol/span.ts';
import { shiftSpan, type Edit } from './edits.ts';

/** Places of a picture together with the edits made since it was drawn: they stay right while the next one is on its way. */
export class ShownPlaces {
  readonly #documentUri: vscode.Uri;
  readonly #documentFile: string;
  readonly #files: ReadonlySet<string>;
  readonly #edits = new Map<string, Edit[]>();

  /** `documentFile` is how the picture names the document, which need not be a file; `files` are all that it shows something of. */
  constructor(documentUri: vscode.Uri, documentFile: string, files: Iterable<string>) {
    this.#documentUri = documentUri;
    this.#documentFile = documentFile;
    this.#files = new Set(files);
  }

  /** True when the picture shows something of the document, so that the edits make it stale. */
  takeEdits(document: vscode.TextDocument, edits: readonly Edit[]): boolean {
    const key = document.uri.toString();
    if (![...this.#files].some((file) => this.uriOf({ file }).toString() === key)) return false;
    this.#edits.set(key, [...(this.#edits.get(key) ?? []), ...edits]);
    return true;
  }

  get isStale(): boolean {
    return this.#edits.size > 0;
  }

  /** True for a file that the picture shows something of. */
  knows({ file }: Pick<Place, 'file'>): boolean {
    return this.#files.has(file);
  }

  uriOf({ file }: Pick<Place, 'file'>): vscode.Uri {
    return file === this.#documentFile ? this.#documentUri : vscode.Uri.file(file);
  }

  /** Where a place of the picture stands now. */
  spanOf(place: Place): Span {
    return shiftSpan(place, this.#edits.get(this.uriOf(place).toString()) ?? []);
  }
}
