// In two calls, and through functions.

declare function load(id: string): Promise<string>;

export function title(id: string): Promise<string> {
  return load(id);
}
