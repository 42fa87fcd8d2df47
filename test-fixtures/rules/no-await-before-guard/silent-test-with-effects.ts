// What the test calls may have to come second.

declare function loadUser(id: string): Promise<string>;
declare function isKnown(id: string): boolean;

export async function greet(id: string): Promise<string> {
  const user = await loadUser(id);
  if (!isKnown(id)) return 'Hello';
  return user;
}
