// A list of what is under way, which another function joins.

declare function saveOrder(order: string): Promise<void>;

const underWay: Promise<void>[] = [];

export function submit(order: string): void {
  underWay.push(saveOrder(order));
}

export async function close(): Promise<void> {
  await Promise.all(underWay);
}
