// The braces of an object would be those of a block.

declare function load(id: string): Promise<string>;

export function page(id: string): Promise<{ readonly text: string }> {
  return load(id).then((text) => ({ text }));
}
