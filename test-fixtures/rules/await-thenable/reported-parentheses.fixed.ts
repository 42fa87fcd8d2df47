// The parentheses were there for the await.

interface User { readonly name: string }
declare function loadUser(id: string): Promise<User>;

export async function greet(id: string): Promise<string> {
  const user = await loadUser(id);
  return `Hello, ${user.name}`;
}
