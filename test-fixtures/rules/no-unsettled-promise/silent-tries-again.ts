// The callback starts the next try, which has `resolve` as well.

declare function query(text: string, done: (error: Error | null, rows: readonly string[]) => void): void;

export function all(text: string, tries: number): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    let left = tries;
    const attempt = (): void => query(text, (error, rows) => {
      left -= 1;
      if (error !== null && left > 0) attempt();
      else if (error !== null) reject(error);
      else resolve(rows);
    });
    attempt();
  });
}
