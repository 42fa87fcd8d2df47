// Started only once: what is there already is not overwritten.

declare function connect(): Promise<string>;

export async function texts(names: readonly string[]): Promise<string[]> {
  let connecting: Promise<string> | undefined;
  const texts: string[] = [];
  for (const name of names) {
    connecting ??= connect();
    texts.push(name + (await connecting));
  }
  return texts;
}
