// `resolve` itself does not throw: what the handler catches came before it.

declare function query(text: string, done: (error: Error | null, row: string) => void): void;

export function one(text: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    query(text, (error, row) => {
      if (error) return reject(error);
      try {
        resolve(JSON.parse(row));
      } catch (reason) {
        reject(reason instanceof Error ? reason : new Error(String(reason)));
      }
    });
  });
}
