// The function that is returned is called by somebody who does not wait.

declare function save(draft: string): Promise<void>;

export function autosave(draft: string): () => void {
  return async () => {
//       ^^^^^^^^^^^ no-misused-promises: `autosave` has to return a function that returns nothing
    await save(draft);
  };
}
