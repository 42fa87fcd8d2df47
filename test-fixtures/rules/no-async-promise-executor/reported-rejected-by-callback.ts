// The `reject` that is there is used.

interface Socket { once(event: string, listener: (error?: Error) => void): void }
declare function connect(): Promise<Socket>;

export function closed(): Promise<void> {
  return new Promise(async (resolve, fail) => {
//                   ^^^^^ no-async-promise-executor: This executor is async: a failure that it does not catch itself is lost in a promise of its own, and the one that it makes stays pending. Hand its failures on to `reject`.
    const socket = await connect();
    socket.once('close', () => resolve());
    socket.once('error', fail);
  });
}
