// The turns take from one queue, and others may put something in meanwhile.

declare function loadOrder(id: string): Promise<string>;

export async function drain(queue: string[]): Promise<string[]> {
  const orders: string[] = [];
  for (let count = 0; count < queue.length; count += 1) {
    orders.push(await loadOrder(queue.shift()!));
  }
  return orders;
}
