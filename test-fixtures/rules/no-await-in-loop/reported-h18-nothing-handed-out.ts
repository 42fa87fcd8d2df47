// A generator, but the loop hands nothing out: it is done before the first `yield`.

declare function loadName(id: string): Promise<string>;

export async function* names(ids: readonly string[]): AsyncGenerator<string> {
  const names: string[] = [];
  for (const id of ids) {
    names.push(await loadName(id));
//             ^^^^^^^^^^^^^^^^^^ no-await-in-loop
  }
  yield* names.toSorted();
}
