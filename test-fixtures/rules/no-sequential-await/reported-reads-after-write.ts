// The write must come first; the reads behind it need not wait for each other.

declare function saveUser(id: string): Promise<void>;
declare function loadOrders(id: string): Promise<string[]>;
declare function loadInvoices(id: string): Promise<string[]>;

export async function register(id: string): Promise<number> {
  await saveUser(id);
  const orders = await loadOrders(id);
  const invoices = await loadInvoices(id);
//                 ^^^^^^^^^^^^^^^^^^^^^^ no-sequential-await
  return orders.length + invoices.length;
}
