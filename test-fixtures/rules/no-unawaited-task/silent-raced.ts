// The first wins; `race` listens to the other too.

declare function loadUser(id: string): Promise<string>;
declare function loadUserFromCopy(id: string): Promise<string>;

export async function fastest(id: string): Promise<string> {
  const original = loadUser(id);
  const copy = loadUserFromCopy(id);
  return await Promise.race([original, copy]);
}
