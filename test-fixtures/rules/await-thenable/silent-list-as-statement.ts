// no-floating-promises tells of it: a promise that nobody awaits.

declare function save(id: string): Promise<void>;

export async function saveAll(ids: readonly string[]): Promise<void> {
  await ids.map((id) => save(id));
}
