// The function that is returned is called by somebody who does not wait.

declare function save(draft: string): Promise<void>;

export function autosave(draft: string): () => void {
  return () => { void (async () => {
    await save(draft);
  })(); };
}
