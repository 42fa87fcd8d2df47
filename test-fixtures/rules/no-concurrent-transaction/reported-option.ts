// The transaction is an option of each statement.

interface Model { create(row: object, options: { readonly transaction: object }): Promise<object> }
declare const sequelize: { transaction(): Promise<{ commit(): Promise<void> }> };
declare const User: Model;
declare const Team: Model;

export async function register(name: string): Promise<readonly object[]> {
  const transaction = await sequelize.transaction();
  const created = await Promise.all([User.create({ name }, { transaction }), Team.create({ name }, { transaction })]);
//                                                                                                   ^^^^^^^^^^^ no-concurrent-transaction: (likely)
  await transaction.commit();
  return created;
}
