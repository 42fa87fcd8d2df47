// `break` leaves the switch, not the loop.

declare function loadUserName(id: string): Promise<string>;
declare function loadTeamName(id: string): Promise<string>;

export async function namesOf(owners: readonly { kind: 'user' | 'team'; id: string }[]): Promise<string[]> {
  const names: string[] = [];
  for (const owner of owners) {
    switch (owner.kind) {
      case 'user':
        names.push(await loadUserName(owner.id));
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-await-in-loop
        break;
      case 'team':
        names.push(await loadTeamName(owner.id));
        break;
    }
  }
  return names;
}
