// The callee is handed the transaction that all turns share.

interface Transaction {
  readonly id: string;
}
declare function findUser(id: string, options: { transaction: Transaction }): Promise<string>;

export async function usersOf(transaction: Transaction, ids: readonly string[]): Promise<string[]> {
  const users: string[] = [];
  for (const id of ids) {
    users.push(await findUser(id, { transaction }));
  }
  return users;
}
