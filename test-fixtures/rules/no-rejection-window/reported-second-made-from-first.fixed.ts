// The second begins when the first is done. When the first fails, so does the second, and nobody gets to await it.

declare function loadUser(id: string): Promise<{ teamId: string }>;
declare function loadTeam(id: string): Promise<string>;

export async function teamOf(id: string): Promise<unknown> {
  const userTask = loadUser(id);
  const teamTask = userTask.then((user) => loadTeam(user.teamId));
  const [user, team] = await Promise.all([userTask, teamTask]);
  return { user, team };
}
