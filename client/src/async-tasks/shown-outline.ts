import * as vscode from 'vscode';
import type { TaskOutline } from '../../../server/src/protocol/task-outline.ts';
import { shiftSpan, type Edit } from '../task-graph/edits.ts';
import type { Span } from '../../../server/src/protocol/span.ts';
import { itemAt, itemsOf, type TaskItem } from './items.ts';

/** An outline together with the edits made since: its places stay right while the next one is on its way. */
export class ShownOutline {
  readonly document: vscode.TextDocument;
  readonly items: readonly TaskItem[];
  readonly #edits: Edit[] = [];

  constructor(document: vscode.TextDocument, outline: TaskOutline) {
    this.document = document;
    this.items = itemsOf(outline);
  }

  takeEdits(edits: readonly Edit[]): void {
    this.#edits.push(...edits);
  }

  /** Where a line's code stands now; undefined for a heading over nothing. */
  spanOf({ span }: TaskItem): Span | undefined {
    return span === undefined ? undefined : shiftSpan(span, this.#edits);
  }

  itemAt(offset: number): TaskItem | undefined {
    return itemAt(this.items, offset, (span) => shiftSpan(span, this.#edits));
  }
}
