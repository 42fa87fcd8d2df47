// The second needs the first; the third needs neither and waits for both.

declare function loadUser(id: string): Promise<{ teamId: string }>;
declare function loadTeam(teamId: string): Promise<string>;
declare function loadSettings(userId: string): Promise<string>;

export async function dashboard(id: string): Promise<unknown> {
  const user = await loadUser(id);
  const team = await loadTeam(user.teamId);
  const settings = await loadSettings(id);
//                 ^^^^^^^^^^^^^^^^^^^^^^ no-sequential-await
  return { team, settings };
}
