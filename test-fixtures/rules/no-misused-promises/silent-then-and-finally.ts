// `then` and `finally` wait for what their functions give.

declare function load(): Promise<string>;
declare function close(): Promise<void>;

export async function use(): Promise<void> {
  await load().then(async (text) => {
    await Promise.resolve(text);
  }).finally(async () => {
    await close();
  });
}
