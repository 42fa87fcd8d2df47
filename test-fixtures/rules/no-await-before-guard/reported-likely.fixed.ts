// For an empty name nobody needs the user.

declare function loadUser(id: string): Promise<string>;

export async function greet(id: string, greeting: string | undefined): Promise<string> {
  if (greeting === undefined) return 'Hello';
  const user = await loadUser(id);
  return `${greeting}, ${user}`;
}
