// What is not a plain name is taken into one first, so that it is evaluated once.

declare function isActive(user: string): Promise<boolean>;

export async function countActive(team: { readonly members: readonly string[] }): Promise<number> {
  const active = team.members.map((name) => name.trim()).filter(isActive).length;
//                                                              ^^^^^^^^ no-async-array-callback: `filter` takes the promise of `isActive` for true and leaves nothing out
  return active;
}
