// The write uses both results: it stays behind them.

declare function loadOrders(day: string): Promise<string[]>;
declare function loadReturns(day: string): Promise<string[]>;
declare function saveReport(orders: number, returns: number): Promise<void>;

export async function closeDay(day: string): Promise<void> {
  const orders = await loadOrders(day);
  const returns = await loadReturns(day);
//                ^^^^^^^^^^^^^^^^^^^^^^ no-sequential-await
  await saveReport(orders.length, returns.length);
}
