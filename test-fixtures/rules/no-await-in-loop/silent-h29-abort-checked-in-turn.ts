// Once aborted, nothing more is started.

declare function loadName(id: string): Promise<string>;

export async function namesOf(ids: readonly string[], signal: AbortSignal): Promise<string[]> {
  const names: string[] = [];
  for (const id of ids) {
    signal.throwIfAborted();
    names.push(await loadName(id));
  }
  return names;
}
