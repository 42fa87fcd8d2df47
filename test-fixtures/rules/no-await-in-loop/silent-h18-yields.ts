// Each is loaded when somebody asks for it.

declare function loadName(id: string): Promise<string>;

export async function* namesOf(ids: readonly string[]): AsyncGenerator<string> {
  for (const id of ids) {
    yield await loadName(id);
  }
}
