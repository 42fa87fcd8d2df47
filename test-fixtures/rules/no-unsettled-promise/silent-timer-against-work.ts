// Who comes first is the point.

declare function work(done: (text: string) => void): void;

export function within(ms: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('late')), ms);
    work((text) => {
      clearTimeout(timer);
      resolve(text);
    });
  });
}
