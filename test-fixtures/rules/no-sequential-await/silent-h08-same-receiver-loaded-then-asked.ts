// The first is called for what it does to the object, the second asks the object.

interface Store {
  load(): Promise<void>;
  getSize(): Promise<number>;
}

export async function open(store: Store): Promise<number> {
  await store.load();
  const size = await store.getSize();
  return size;
}
