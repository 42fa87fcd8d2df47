// The other promise does all of it.

declare function load(id: string): Promise<string>;

export function title(id: string): Promise<string> {
  return load(id);
}
