// An asynchronous generator awaits what it returns.

declare function load(id: string): Promise<string>;

export async function* texts(id: string): AsyncGenerator<number, string> {
  try {
    yield 1;
    return load(id);
  } catch {
    return '';
  }
}
