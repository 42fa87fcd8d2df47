// Two repositories outside of any transaction.

interface Repository<Row> {
  findById(id: string): Promise<Row>;
}

export async function account(
  users: Repository<{ name: string }>,
  teams: Repository<{ size: number }>,
  id: string,
): Promise<string> {
  const user = await users.findById(id);
  const team = await teams.findById(id);
//             ^^^^^^^^^^^^^^^^^^^^^^^^ no-sequential-await: (likely)
  return `${user.name} of ${team.size}`;
}
