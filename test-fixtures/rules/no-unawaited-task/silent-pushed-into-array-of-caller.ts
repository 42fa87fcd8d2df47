// The caller's array: the caller may join it.

declare function saveOrder(order: string): Promise<void>;

export function submit(order: string, tasks: Promise<void>[]): void {
  tasks.push(saveOrder(order));
}
