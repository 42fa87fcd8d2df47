// What is pushed counts.

declare function load(id: string): Promise<string>;

export async function all(ids: readonly string[]): Promise<string[]> {
  const tasks = [];
  for (const id of ids) tasks.push(load(id));
  return await Promise.all(tasks);
}
