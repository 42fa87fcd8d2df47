// It is a promise already: the very same one comes back.

declare function load(id: string): Promise<string>;

export function title(id: string): Promise<string> {
  return load(id).then((page) => page.slice(0, 40));
}
