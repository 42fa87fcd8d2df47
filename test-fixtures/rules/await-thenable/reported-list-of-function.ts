// A function that gives a list of promises, awaited as if it gave one.

declare function saveAll(): Promise<void>[];

export async function close(): Promise<void> {
  await saveAll();
//^^^^^^^^^^^^^^^ await-thenable: `saveAll` gives a list of promises, and `await` waits for none of them. Await `Promise.all` of it.
}
