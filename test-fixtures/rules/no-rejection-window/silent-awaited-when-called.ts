// No task is kept.

declare function loadUser(id: string): Promise<{ teamId: string }>;
declare function loadTeam(id: string): Promise<string>;

export async function teamOf(id: string): Promise<string> {
  const user = await loadUser(id);
  const team = await loadTeam(user.teamId);
  return team;
}
