// Nobody knows of a promise form of this one.

declare function query(text: string, done: (error: Error | null, rows: readonly string[]) => void): void;

export function rows(text: string): Promise<readonly string[]> {
  return new Promise((resolve, reject) => query(text, (error, found) => error ? reject(error) : resolve(found)));
}
