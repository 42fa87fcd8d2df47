// All turns run in one transaction, on one connection.

interface Transaction {
  findUser(id: string): Promise<string>;
}
interface Database {
  transaction<Value>(body: (transaction: Transaction) => Promise<Value>): Promise<Value>;
}

export async function usersOf(database: Database, ids: readonly string[]): Promise<string[]> {
  return await database.transaction(async (transaction) => {
    const users: string[] = [];
    for (const id of ids) {
      users.push(await transaction.findUser(id));
    }
    return users;
  });
}
