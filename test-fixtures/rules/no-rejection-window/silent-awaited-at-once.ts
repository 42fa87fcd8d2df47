// Each is awaited before the next is started.

declare function loadUser(id: string): Promise<{ teamId: string }>;
declare function loadTeam(id: string): Promise<string>;

export async function teamOf(id: string): Promise<string> {
  const userTask = loadUser(id);
  const user = await userTask;
  const teamTask = loadTeam(user.teamId);
  const team = await teamTask;
  return team;
}
