// The second uses another name for the first's result.

declare function loadUser(id: string): Promise<{ teamId: string }>;
declare function loadTeam(id: string): Promise<string>;

export async function teamOf(id: string): Promise<string> {
  const user = await loadUser(id);
  const { teamId } = user;
  const team = await loadTeam(teamId);
  return team;
}
