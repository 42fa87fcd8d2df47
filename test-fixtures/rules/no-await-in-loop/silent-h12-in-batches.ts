// Ten at a time: the loop is the limit.

declare function loadName(id: string): Promise<string>;

export async function namesOf(ids: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for (let start = 0; start < ids.length; start += 10) {
    const batch = ids.slice(start, start + 10);
    names.push(...(await Promise.all(batch.map((id) => loadName(id)))));
  }
  return names;
}
