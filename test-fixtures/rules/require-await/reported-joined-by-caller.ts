// A promise of it is joined with others: there is no fix.

declare function loadUser(id: string): Promise<string>;

async function now(): Promise<number> {
//<^^ require-await: `now` awaits nothing: `async` only puts what it returns into a promise, for which its callers have to wait. Remove `async`.
  return Date.now();
}

export async function stamp(id: string): Promise<string> {
  const [user, time] = await Promise.all([loadUser(id), now()]);
  return `${user} at ${time}`;
}
