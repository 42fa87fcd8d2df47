// Every item has a transaction of its own.

interface Transaction { insert(row: object): Promise<void> }
declare const db: { transaction<Result>(run: (tx: Transaction) => Promise<Result>): Promise<Result> };

export async function save(rows: readonly object[]): Promise<void> {
  await Promise.all(rows.map((row) => db.transaction((tx) => tx.insert(row))));
  await Promise.all([db.transaction((tx) => tx.insert({})), db.transaction((tx) => tx.insert({}))]);
  await Promise.all(rows.map(async (row) => {
    await db.transaction(async (tx) => {
      await tx.insert(row);
    });
  }));
}
