// Something else can settle it first, or happens beside.

declare function load(id: string): Promise<string>;

export function withLimit(id: string): Promise<string> {
  return new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('too late')), 1000);
    load(id).then(resolve, reject);
  });
}

export function observed(id: string, seen: string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    load(id).then((page) => {
      seen.push(id);
      resolve(page);
    }, reject);
  });
}
