// The body shows it: requested and read, nothing else.

async function loadTitle(id: string): Promise<string> {
  const response = await fetch(`https://shop.example/titles/${id}`);
  return await response.text();
}

export async function titlesOf(ids: readonly string[]): Promise<string[]> {
  const titles: string[] = await Promise.all(ids.map((id) => loadTitle(id)));
  return titles;
}
