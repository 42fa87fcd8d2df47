// A function that gives a list of promises, awaited as if it gave one.

declare function saveAll(): Promise<void>[];

export async function close(): Promise<void> {
  await Promise.all(saveAll());
}
