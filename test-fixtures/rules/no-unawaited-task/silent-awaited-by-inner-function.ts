// An inner function has it; nobody knows here when it runs.

declare function loadOrders(id: string): Promise<string[]>;
declare function onClick(listener: () => Promise<void>): void;

export function prepare(id: string, show: (orders: string[]) => void): void {
  const loading = loadOrders(id);
  onClick(async () => show(await loading));
}
