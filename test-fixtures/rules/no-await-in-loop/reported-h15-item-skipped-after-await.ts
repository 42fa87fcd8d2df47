// What was loaded decides whether it is kept, and about nothing else.

declare function findName(id: string): Promise<string | undefined>;

export async function namesOf(ids: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for (const id of ids) {
    const name = await findName(id);
//               ^^^^^^^^^^^^^^^^^^ no-await-in-loop
    if (name === undefined) continue;
    names.push(name);
  }
  return names;
}
