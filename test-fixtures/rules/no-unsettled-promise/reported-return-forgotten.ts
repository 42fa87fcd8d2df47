// Without a `return`, what follows runs on, and its `resolve` is not heard.

declare function query(text: string, done: (error: Error | null, rows: readonly string[]) => void): void;

export function all(text: string): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    query(text, (error, rows) => {
      if (error) reject(error);
      resolve(rows.slice(1));
//    ^^^^^^^^^^^^^^^^^^^^^^ no-unsettled-promise: settled already by `reject(error)`
    });
  });
}
