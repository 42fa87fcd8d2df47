// A name of one's own for what is no joining of promises.

const Promise = { all: (list: readonly number[]): number => list.length };

export function count(): number {
  return Promise.all([1, 2]);
}
