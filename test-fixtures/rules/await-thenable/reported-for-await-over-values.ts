// A plain array of plain values: nothing to wait for.

declare function save(name: string): Promise<void>;

export async function saveAll(names: readonly string[]): Promise<void> {
  for await (const name of names) await save(name);
//^^^^^^^^^ await-thenable: `names` is no asynchronous iterable and holds no promises: `for await` has nothing to wait for. Use a plain `for`.
}
