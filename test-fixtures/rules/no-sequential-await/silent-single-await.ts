// There is only one.

declare function loadUser(id: string): Promise<string>;

export async function account(id: string): Promise<string> {
  const user = await loadUser(id);
  return user.trim();
}
