// A function with a test's name in a file without tests.

declare function loadUser(id: string): Promise<string>;
declare function loadOrders(id: string): Promise<string>;

export async function testAccount(id: string): Promise<boolean> {
  const user = await loadUser(id);
  const orders = await loadOrders(id);
//               ^^^^^^^^^^^^^^^^^^^^ no-sequential-await
  return user !== '' && orders !== '';
}
