// `race` has attached a handler to both: the second await comes late, but not into a window.

declare function loadUser(id: string): Promise<string>;
declare function loadUserFromCopy(id: string): Promise<string>;

export async function compare(id: string): Promise<boolean> {
  const original = loadUser(id);
  const copy = loadUserFromCopy(id);
  const first = await Promise.race([original, copy]);
  const second = await copy;
  return first === second;
}
