// The name says read; the body calls something whose name says that it writes.

declare function saveVisit(id: string): Promise<void>;

async function loadName(id: string): Promise<string> {
  await saveVisit(id);
  const response = await fetch(`https://shop.example/names/${id}`);
  return await response.text();
}

export async function namesOf(ids: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for (const id of ids) {
    names.push(await loadName(id));
  }
  return names;
}
