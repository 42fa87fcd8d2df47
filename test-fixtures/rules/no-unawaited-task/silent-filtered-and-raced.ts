// Those that still run are picked out of the list and raced; the list is only another view of tasks that somebody has.

declare function broadcast(server: string): Promise<string>;

export async function firstReceipt(servers: readonly string[]): Promise<string> {
  const receipts: string[] = [];
  const tasks = servers.map(async (server, index) => {
    receipts[index] = await broadcast(server);
  });
  for (;;) {
    const waiting = tasks.filter((_, index) => receipts[index] === undefined);
    const [receipt] = receipts;
    if (receipt !== undefined) return receipt;
    await Promise.race(waiting);
  }
}
