// Asynchronous iterables, and lists of promises: there is something to wait for in each turn.

declare function lines(): AsyncIterable<string>;
declare function anything(): Iterable<string> | AsyncIterable<string>;
declare function show(line: string): void;

async function* numbered(): AsyncGenerator<string> {
  let number = 0;
  for await (const line of lines()) yield `${number++}: ${line}`;
}

export async function print(tasks: readonly Promise<string>[]): Promise<void> {
  for await (const line of numbered()) show(line);
  for await (const line of anything()) show(line);
  for await (const line of tasks) show(line);
}
