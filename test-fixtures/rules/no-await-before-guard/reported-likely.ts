// For an empty name nobody needs the user.

declare function loadUser(id: string): Promise<string>;

export async function greet(id: string, greeting: string | undefined): Promise<string> {
  const user = await loadUser(id);
//             ^^^^^^^^^^^^^^^^^^ no-await-before-guard: `loadUser` is awaited although `if (greeting === undefined)` may leave without needing it
  if (greeting === undefined) return 'Hello';
  return `${greeting}, ${user}`;
}
