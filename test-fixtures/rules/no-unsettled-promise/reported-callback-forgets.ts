// The callback is all that there is, and it settles on some of its paths.

declare function query(text: string, done: (error: Error | null, rows: readonly string[]) => void): void;

export function first(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
//       ^^^^^^^^^^^ no-unsettled-promise: Where `row !== undefined` does not hold
    query(text, (error, rows) => {
      if (error) {
        reject(error);
        return;
      }
      const [row] = rows;
      if (row !== undefined) resolve(row);
    });
  });
}
