// The parentheses of the call are missing.

declare function connect(): Promise<void>;

export async function start(): Promise<void> {
  await connect;
//^^^^^^^^^^^^^ await-thenable: `connect` is a function that is not called here: there is nothing to wait for. Call it, or remove `await`.
}
