// `knowledge.fireAndForget`: nobody needs to wait for a counter.
import { Counter } from '@acme/metrics';

const orders = new Counter();

export function onOrder(): void {
  orders.add(1);
}
