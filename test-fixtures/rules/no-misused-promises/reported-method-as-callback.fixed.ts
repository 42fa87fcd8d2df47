// A method of an object is passed on.

interface Store {
  save(order: string): Promise<void>;
}

export function listen(store: Store, on: (listener: (order: string) => void) => void): void {
  on((...args: Parameters<typeof store.save>) => { void store.save(...args); });
}
