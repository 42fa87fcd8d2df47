// A class of one's own.

const Promise = { resolve: (value: string): string => value };

export async function title(): globalThis.Promise<string> {
  return Promise.resolve('title');
}
