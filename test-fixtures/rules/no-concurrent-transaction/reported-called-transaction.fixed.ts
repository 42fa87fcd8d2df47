// A transaction that is called to name a table, in another function that is handed it.

type Transaction = (table: string) => { update(row: object): Promise<number> };
declare const knex: { transaction(run: (trx: Transaction) => Promise<number>): Promise<number> };

export async function close(id: string): Promise<number> {
  return await knex.transaction(async (trx) => {
    const counts = [
      await trx('orders').update({ id }), // the orders first
      await trx('invoices').update({ id }),
    ];
    return counts.length;
  });
}
