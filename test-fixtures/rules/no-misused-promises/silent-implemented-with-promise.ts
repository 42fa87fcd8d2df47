// The interface says that it takes time, or takes anything.

interface Store {
  save(order: string): Promise<void>;
  close(): void | Promise<void>;
  clear(): unknown;
}

export class Files implements Store {
  async save(order: string): Promise<void> {
    await Promise.resolve(order);
  }
  async close(): Promise<void> {}
  async clear(): Promise<void> {}
  async other(): Promise<void> {}
  static async save(): Promise<void> {}
}
