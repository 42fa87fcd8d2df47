// The name says that it reads, but nobody wants the result: it is called for something else.

declare function loadTemplate(name: string): Promise<string>;

export async function warmUp(names: readonly string[]): Promise<void> {
  for (const name of names) {
    await loadTemplate(name);
  }
}
