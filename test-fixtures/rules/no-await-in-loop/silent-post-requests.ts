// A request that is no GET is a write.

async function loadToken(user: string): Promise<string> {
  const response = await fetch('https://shop.example/tokens', { method: 'POST', body: user });
  return await response.text();
}

export async function tokens(users: readonly string[]): Promise<string[]> {
  const tokens: string[] = [];
  for (const user of users) {
    tokens.push(await loadToken(user));
  }
  return tokens;
}
