// An executor that throws rejects its promise.

declare function load(name: string, done: (text: string) => void): void;

export function textOf(name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    if (name === '') throw new RangeError('a name is needed');
    if (name === ' ') return reject(new RangeError('a name is more than a blank'));
    load(name, resolve);
  });
}
