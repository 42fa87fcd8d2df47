// The first two can run at once, the third needs one of them.

declare function loadUser(id: string): Promise<{ teamId: string }>;
declare function loadSettings(userId: string): Promise<string>;
declare function loadTeam(teamId: string): Promise<string>;

export async function dashboard(id: string): Promise<unknown> {
  const user = await loadUser(id);
  const settings = await loadSettings(id);
//                 ^^^^^^^^^^^^^^^^^^^^^^ no-sequential-await
  const team = await loadTeam(user.teamId);
  return { settings, team };
}
