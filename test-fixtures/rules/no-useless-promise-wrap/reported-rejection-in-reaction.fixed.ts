// What a reaction throws rejects the promise of `catch`.

declare function load(id: string): Promise<string>;

export function title(id: string): Promise<string> {
  return load(id).catch((error: unknown) => {
    throw new Error('no page', { cause: error });
  });
}
