// The second calls a function that uses the first's result.

declare function loadUser(id: string): Promise<{ teamId: string }>;

export async function teamOf(id: string): Promise<string> {
  let teamId = '';
  const loadTeam = async (): Promise<string> => {
    const response = await fetch(`https://shop.example/teams/${teamId}`);
    return await response.text();
  };
  ({ teamId } = await loadUser(id));
  const team = await loadTeam();
  return team;
}
