// Writes by name: the later ones must not happen when an earlier one has failed.

declare function saveOrder(order: string): Promise<void>;

export async function saveAll(orders: readonly string[]): Promise<void> {
  for (const order of orders) {
    await saveOrder(order);
  }
}
