// What the callback is handed is one transaction. When one statement fails, the other still runs while it is rolled back.

interface Transaction {
  insert(table: string, row: object): Promise<void>;
}
declare const db: { transaction<Result>(run: (tx: Transaction) => Promise<Result>): Promise<Result> };

export async function order(userId: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.insert('orders', { userId });
    await tx.insert('invoices', { userId });
  });
}
