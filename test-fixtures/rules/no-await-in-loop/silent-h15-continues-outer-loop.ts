// The first member that is away decides about the whole team: the others are not asked.

declare function isAway(id: string): Promise<boolean>;

export async function completeTeams(teams: readonly (readonly string[])[]): Promise<unknown[]> {
  const complete: unknown[] = [];
  search: for (const team of teams) {
    for (const id of team) {
      if (await isAway(id)) continue search;
    }
    complete.push(team);
  }
  return complete;
}
