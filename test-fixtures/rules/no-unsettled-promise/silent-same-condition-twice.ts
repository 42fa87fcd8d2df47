// The two never come together: the condition is the same.

declare function query(text: string, done: (error: Error | null, row: string) => void): void;
declare function log(text: string): void;

export function one(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    query(text, (error, row) => {
      if (error) reject(error);
      log(text);
      if (!error) resolve(row);
    });
  });
}
