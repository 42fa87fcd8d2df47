// In a set, behind a label.

declare function save(name: string): Promise<boolean>;

export async function saveAll(names: ReadonlySet<string>): Promise<void> {
  each: for await (const name of names) {
//      ^^^^^^^^^ await-thenable: `names` is no asynchronous iterable and holds no promises: `for await` has nothing to wait for. Use a plain `for`.
    if (!(await save(name))) break each;
  }
}
