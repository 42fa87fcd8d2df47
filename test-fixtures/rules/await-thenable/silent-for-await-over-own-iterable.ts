// What an iterator of one's own gives, nobody here knows.

declare const inbox: Iterable<string | Promise<string>>;
declare const custom: { [Symbol.iterator](): Iterator<Promise<string>> };
declare function show(line: string): void;

export async function print(): Promise<void> {
  for await (const line of inbox) show(line);
  for await (const line of custom) show(line);
}
