// The exit asks what was awaited, or gives it.

declare function loadUser(id: string): Promise<string | undefined>;

export async function greet(id: string, isShort: boolean): Promise<string | undefined> {
  const user = await loadUser(id);
  if (user === undefined) return undefined;
  if (isShort) return user;
  return `Hello, ${user}`;
}
