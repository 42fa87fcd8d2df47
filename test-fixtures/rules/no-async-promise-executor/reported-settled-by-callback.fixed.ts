// Settled from a callback: the promise is needed, and its executor has to hand failures on.

interface Socket { once(event: string, listener: () => void): void }
declare function connect(): Promise<Socket>;

export function closed(): Promise<void> {
  return new Promise((resolve, reject) => { (async () => {
    const socket = await connect();
    socket.once('close', () => resolve());
  })().catch(reject); });
}
