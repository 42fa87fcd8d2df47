// The second uses a part of the first's result.

declare function loadUser(id: string): Promise<{ team: { id: string } }>;
declare function loadTeam(id: string): Promise<string>;

export async function teamOf(id: string): Promise<string> {
  const {
    team: { id: teamId },
  } = await loadUser(id);
  const team = await loadTeam(teamId);
  return team;
}
