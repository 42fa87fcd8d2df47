// Both run in one transaction, on one connection.

interface Transaction {
  findUser(id: string): Promise<string>;
  findOrders(id: string): Promise<string>;
}
interface Database {
  transaction<Value>(body: (transaction: Transaction) => Promise<Value>): Promise<Value>;
}

export async function account(database: Database, id: string): Promise<string> {
  return await database.transaction(async (transaction) => {
    const user = await transaction.findUser(id);
    const orders = await transaction.findOrders(id);
    return user + orders;
  });
}
