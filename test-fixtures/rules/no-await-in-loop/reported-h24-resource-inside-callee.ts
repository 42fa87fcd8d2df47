// Each task holds a resource of its own, and closes it when it is done.

class Scope implements Disposable {
  readonly #controller = new AbortController();
  readonly signal = this.#controller.signal;

  [Symbol.dispose](): void {
    this.#controller.abort();
  }
}

async function loadTitle(id: string): Promise<string> {
  using scope = new Scope();
  const response = await fetch(`https://shop.example/titles/${id}`, { signal: scope.signal });
  return await response.text();
}

export async function titlesOf(ids: readonly string[]): Promise<string[]> {
  const titles: string[] = [];
  for (const id of ids) {
    titles.push(await loadTitle(id));
//              ^^^^^^^^^^^^^^^^^^^ no-await-in-loop
  }
  return titles;
}
