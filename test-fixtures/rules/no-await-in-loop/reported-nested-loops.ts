// The turns of neither loop need each other: one finding.

declare function loadName(id: string): Promise<string>;

export async function namesOf(teams: readonly { memberIds: readonly string[] }[]): Promise<string[]> {
  const names: string[] = [];
  for (const team of teams) {
    for (const id of team.memberIds) {
      names.push(await loadName(id));
//               ^^^^^^^^^^^^^^^^^^ no-await-in-loop
    }
  }
  return names;
}
