// A catch without a handler, or with something that is none, handles nothing.

declare function deleteDraft(id: string): Promise<void>;

export function discard(id: string): void {
  deleteDraft(id).catch();
//^^^^^^^^^^^^^^^^^^^^^^^ no-floating-promises
  deleteDraft(id).catch(undefined);
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-floating-promises
}
