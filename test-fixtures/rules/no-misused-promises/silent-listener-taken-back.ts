// Who takes a listener back runs it no more. Where it was added, it is reported.
import { EventEmitter } from 'node:events';

declare function saveOrder(order: { id: string }): Promise<void>;

export function stop(orders: EventEmitter): void {
  orders.off('order', saveOrder);
  orders.removeListener('order', saveOrder);
}
