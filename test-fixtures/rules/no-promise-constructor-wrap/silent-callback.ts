// Of a callback, there is no promise yet.

declare function load(id: string, done: (error: Error | undefined, page: string) => void): void;

export function title(id: string): Promise<string> {
  return new Promise((resolve, reject) => {
    load(id, (error, page) => {
      if (error === undefined) resolve(page);
      else reject(error);
    });
  });
}
