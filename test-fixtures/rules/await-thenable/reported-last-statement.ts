// Nothing runs behind it: without the await, everything happens as before.

declare const audit: { readonly entries: string[] };

function note(entry: string): void {
  audit.entries.push(entry);
}

export async function close(id: string): Promise<void> {
  audit.entries.length = 0;
  await note(id);
//^^^^^^^^^^^^^^ await-thenable: `note` returns no promise: there is nothing to wait for. Remove `await`.
}
