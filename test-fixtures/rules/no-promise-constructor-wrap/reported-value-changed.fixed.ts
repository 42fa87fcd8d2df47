// What is made of the value, `then` can make of it.

declare function load(id: string): Promise<string>;

export function title(id: string): Promise<string> {
  return load(id)
      .then((page) => page.slice(0, 40));
}
