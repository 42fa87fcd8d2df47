// Settled from a callback: the promise is needed, and its executor has to hand failures on.

interface Socket { once(event: string, listener: () => void): void }
declare function connect(): Promise<Socket>;

export function closed(): Promise<void> {
  return new Promise(async (resolve) => {
//                   ^^^^^ no-async-promise-executor: This executor is async: a failure that it does not catch itself is lost in a promise of its own, and the one that it makes stays pending. Hand its failures on to `reject`.
    const socket = await connect();
    socket.once('close', () => resolve());
  });
}
