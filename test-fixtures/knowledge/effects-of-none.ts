// `knowledge.effects` without any: the call in the argument does nothing, and does not throw.
import { findInvoices, findOrders, keyOf } from '@acme/orders';

export async function account(user: string): Promise<number> {
  const orders = await findOrders(user);
  const invoices = await findInvoices(keyOf(user));
  return orders.length + invoices.length;
}
