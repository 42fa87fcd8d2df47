// `any` listens to both.

declare function loadUser(id: string): Promise<string>;
declare function loadUserFromCopy(id: string): Promise<string>;

export async function first(id: string): Promise<string> {
  const original = loadUser(id);
  const copy = loadUserFromCopy(id);
  return await Promise.any([original, copy]);
}
