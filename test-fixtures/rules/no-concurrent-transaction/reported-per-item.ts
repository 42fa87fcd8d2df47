// As many statements of one transaction as there are items.

interface Transaction { insert(row: object): Promise<void> }
declare const db: { $transaction<Result>(run: (tx: Transaction) => Promise<Result>): Promise<Result> };

export async function save(rows: readonly object[]): Promise<void> {
  await db.$transaction(async (tx) => {
    await Promise.all(rows.map((row) => tx.insert(row)));
//                                      ^^ no-concurrent-transaction: (likely)
  });
}
