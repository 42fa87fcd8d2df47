// `for await` awaits each.

declare function loadName(id: string): Promise<string>;

export async function print(ids: readonly string[]): Promise<void> {
  const tasks = ids.map((id) => loadName(id));
  for await (const name of tasks) console.log(name);
}
