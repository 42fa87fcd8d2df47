// The old value waits in a variable.

declare function store(name: string): Promise<void>;

const cache = { size: 0, names: new Map<string, number>() };

export async function add(name: string): Promise<void> {
  const old = cache.size;
  await store(name);
  cache.size = old + 1;
//^^^^^^^^^^^^^^^^^^^^ require-atomic-updates: `cache.size` is written from what it held before `await store(name)`
}

export async function addTwo(name: string): Promise<void> {
  const { size } = cache;
  await store(name);
  cache.size = size + 2;
//^^^^^^^^^^^^^^^^^^^^^ require-atomic-updates
}
