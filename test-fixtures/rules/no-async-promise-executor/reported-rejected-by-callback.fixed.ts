// The `reject` that is there is used.

interface Socket { once(event: string, listener: (error?: Error) => void): void }
declare function connect(): Promise<Socket>;

export function closed(): Promise<void> {
  return new Promise((resolve, fail) => { (async () => {
    const socket = await connect();
    socket.once('close', () => resolve());
    socket.once('error', fail);
  })().catch(fail); });
}
