// Nothing leaves: the rest needs it either way.

declare function loadUser(id: string): Promise<string>;
declare function note(text: string): void;

export async function greet(id: string, isLoud: boolean): Promise<string> {
  const user = await loadUser(id);
  if (isLoud) note('loud');
  if (isLoud) return 'HELLO'.concat(user);
  return user;
}
