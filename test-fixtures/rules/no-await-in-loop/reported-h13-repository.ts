// A repository outside of any transaction.

interface Repository<Row> {
  findById(id: string): Promise<Row>;
}

export async function namesOf(users: Repository<{ name: string }>, ids: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for (const id of ids) {
    const user = await users.findById(id);
//               ^^^^^^^^^^^^^^^^^^^^^^^^ no-await-in-loop: (likely)
    names.push(user.name);
  }
  return names;
}
