// As many requests at once as there are ids.

export async function titles(ids: readonly string[]): Promise<readonly string[]> {
  const titles = await Promise.all(ids.map(async (id) => {
//                                 ^^^^^^^ no-unbounded-concurrency: For each item of `ids` a connection is opened
    const response = await fetch(`https://shop.example/titles/${id}`);
    return await response.text();
  }));
  return titles;
}
