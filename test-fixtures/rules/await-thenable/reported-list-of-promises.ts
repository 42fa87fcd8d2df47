// An await waits for a promise, not for a list of them.

declare function loadPage(url: string): Promise<string>;

export async function pages(urls: readonly string[]): Promise<number> {
  const tasks = urls.map((url) => loadPage(url));
  const loaded = await tasks;
//               ^^^^^^^^^^^ await-thenable: `tasks` is a list of promises, and `await` waits for none of them. Await `Promise.all` of it.
  return loaded.length;
}
