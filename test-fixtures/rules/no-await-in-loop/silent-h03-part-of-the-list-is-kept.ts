// When one fails, the handler keeps what had been loaded up to there.

declare function loadName(id: string): Promise<string>;

export async function namesUpToFailure(ids: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  try {
    for (const id of ids) {
      names.push(await loadName(id));
    }
  } catch {
    return names;
  }
  return names;
}
