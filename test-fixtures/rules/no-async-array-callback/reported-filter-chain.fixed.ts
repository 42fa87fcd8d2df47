// What is not a plain name is taken into one first, so that it is evaluated once.

declare function isActive(user: string): Promise<boolean>;

export async function countActive(team: { readonly members: readonly string[] }): Promise<number> {
  const items = team.members.map((name) => name.trim());
  const answers = await Promise.all(items.map(isActive));
  const active = items.filter((_item, index) => answers[index]).length;
  return active;
}
