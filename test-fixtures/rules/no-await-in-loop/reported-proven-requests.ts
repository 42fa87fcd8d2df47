// The body shows it: requested and read, nothing else.

async function loadTitle(id: string): Promise<string> {
  const response = await fetch(`https://shop.example/titles/${id}`);
  return await response.text();
}

export async function titlesOf(ids: readonly string[]): Promise<string[]> {
  const titles: string[] = [];
  for (const id of ids) {
    titles.push(await loadTitle(id));
//              ^^^^^^^^^^^^^^^^^^^ no-await-in-loop: (proven)
  }
  return titles;
}
