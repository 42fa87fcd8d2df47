// The title of the first user waits until the last user is there.

async function loadUser(id: string): Promise<string> {
  return await (await fetch(`https://shop.example/users/${id}`)).text();
}

async function loadTitle(user: string): Promise<string> {
  return await (await fetch(`https://shop.example/titles/${user}`)).text();
}

export async function titles(ids: readonly string[]): Promise<readonly string[]> {
  const users = await Promise.all(ids.map((id) => loadUser(id)));
  const titles = await Promise.all(users.map((user) => loadTitle(user)));
//                                 ^^^^^^^^^ no-batch-barrier: No item of `users` goes on before all
  return titles;
}
