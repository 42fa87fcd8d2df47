// A value, a promise, or another thenable: `Promise.resolve` makes the same of all.

declare function cached(id: string): string | Promise<string>;
declare function query(): PromiseLike<string>;
declare function anything(): any;

export function title(id: string): Promise<string> {
  return Promise.resolve(cached(id)).then((page) => page.slice(0, 40));
}

export function row(): Promise<string> {
  return Promise.resolve(query()).then((page) => page.slice(0, 40));
}

export function guess(): Promise<unknown> {
  return Promise.resolve(anything());
}
