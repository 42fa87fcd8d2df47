// Of a class that is not known, a failure of its own methods may have closed it.

declare class Cursor {
  next(): Promise<string | undefined>;
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

declare function find(words: string): Cursor;

export async function findOne(words: string): Promise<string | undefined> {
  const cursor = find(words);
  const found = await cursor.next();
  await cursor.close();
  return found;
}
