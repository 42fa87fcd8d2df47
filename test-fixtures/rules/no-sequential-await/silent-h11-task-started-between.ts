// The task in the middle starts when the first is done; moved behind the third it would start later.

async function loadUser(id: string): Promise<string> {
  const response = await fetch(`https://shop.example/users/${id}`);
  return await response.text();
}

async function loadNews(): Promise<string> {
  const response = await fetch('https://shop.example/news');
  return await response.text();
}

export async function visit(id: string): Promise<string> {
  const user = await loadUser(id);
  const friend = loadUser(user);
  friend.catch(() => undefined);
  const news = await loadNews();
  return `${user}, ${await friend}: ${news}`;
}
