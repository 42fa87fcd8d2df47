// `knowledge.effects`: what has a name that says it reads takes a number for good.
import { getNext } from '@acme/numbers';

export async function numbers(): Promise<readonly number[]> {
  const order = await getNext('orders');
  const invoice = await getNext('invoices');
  return [order, invoice];
}
