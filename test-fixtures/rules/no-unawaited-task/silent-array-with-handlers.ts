// Each task gets its handler.

declare function saveOrder(order: string): Promise<void>;
declare function report(error: unknown): void;

export function submitAll(orders: readonly string[]): void {
  const tasks = orders.map((order) => saveOrder(order));
  for (const task of tasks) task.catch(report);
}
