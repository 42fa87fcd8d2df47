// Whoever asks the generator has it.

declare function loadName(id: string): Promise<string>;

export function* loading(ids: readonly string[]): Generator<Promise<string>> {
  for (const id of ids) {
    const task = loadName(id);
    yield task;
  }
}
