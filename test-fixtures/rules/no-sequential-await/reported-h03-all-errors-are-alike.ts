// The handler does not ask which of the two failed.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;

export async function account(id: string): Promise<string> {
  try {
    const user = await loadUser(id);
    const orders = await loadOrders(id);
//                 ^^^^^^^^^^^^^^^^^^^^ no-sequential-await
    return user + orders;
  } catch (error) {
    throw new Error(`no account ${id}`, { cause: error });
  }
}
