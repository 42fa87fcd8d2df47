// The loop only starts them; they are awaited together behind it.

declare function loadName(id: string): Promise<string>;

export async function namesOf(ids: readonly string[]): Promise<string[]> {
  const loading: Promise<string>[] = [];
  for (const id of ids) {
    loading.push(loadName(id));
  }
  return await Promise.all(loading);
}
