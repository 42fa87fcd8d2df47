// As many requests at once as there are ids.

export async function titles(ids: readonly string[]): Promise<readonly string[]> {
  const titles = [];
  for (let start = 0; start < ids.length; start += 10) {
    titles.push(...(await Promise.all(ids.slice(start, start + 10).map(async (id) => {
      const response = await fetch(`https://shop.example/titles/${id}`);
      return await response.text();
    }))));
  }
  return titles;
}
