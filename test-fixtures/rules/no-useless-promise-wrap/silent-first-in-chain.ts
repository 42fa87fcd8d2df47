// Begins a chain: what the first step throws is a rejection, too.

declare function parse(text: string): number;

export function number(text: string): Promise<number> {
  return Promise.resolve().then(() => parse(text));
}
