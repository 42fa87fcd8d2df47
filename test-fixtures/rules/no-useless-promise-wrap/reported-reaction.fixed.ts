// The promise of `then` takes the value as it is.

declare function load(id: string): Promise<string>;

export function title(id: string): Promise<string> {
  return load(id).then((page) => page.slice(0, 40));
}
