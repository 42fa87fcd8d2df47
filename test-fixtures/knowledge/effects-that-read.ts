// `knowledge.effects`: what only had a name that says so is known to read.
import { findInvoices, findOrders } from '@acme/orders';

export async function account(user: string): Promise<number> {
  const orders = await findOrders(user);
  const invoices = await findInvoices(user);
  return orders.length + invoices.length;
}
