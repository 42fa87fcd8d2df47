// The generator loads one when it is asked for one, and it is asked one by one.

declare function loadName(id: string): Promise<string>;

async function* namesOf(ids: readonly string[]): AsyncGenerator<string> {
  for (const id of ids) {
    yield await loadName(id);
  }
}

export async function allNames(ids: readonly string[]): Promise<string[]> {
  return await Array.fromAsync(namesOf(ids));
}
