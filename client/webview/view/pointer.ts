import type { Page } from '../state/page.ts';

/** Id of the node under the pointer. */
export function nodeAt({ target }: Event): string | undefined {
  return target instanceof Element ? (target.closest('[data-node]')?.getAttribute('data-node') ?? undefined) : undefined;
}

/** A click selects, and shows the code without going there. */
export function pickAt({ actions }: Page, event: Event): void {
  const id = nodeAt(event);
  actions.select(id ?? null);
  if (id !== undefined) actions.reveal(id, 'keep');
}

/** A double click opens a call or a function, else goes to the code. */
export function openAt({ actions }: Page, event: Event): void {
  const id = nodeAt(event);
  if (id !== undefined) actions.open(id);
}
