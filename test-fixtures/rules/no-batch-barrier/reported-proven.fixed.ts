// The title of the first user waits until the last user is there.

async function loadUser(id: string): Promise<string> {
  return await (await fetch(`https://shop.example/users/${id}`)).text();
}

async function loadTitle(user: string): Promise<string> {
  return await (await fetch(`https://shop.example/titles/${user}`)).text();
}

export async function titles(ids: readonly string[]): Promise<readonly string[]> {
  const titles = await Promise.all(ids.map(async (id) => {
    const user = await loadUser(id);
    return loadTitle(user);
  }));
  return titles;
}
