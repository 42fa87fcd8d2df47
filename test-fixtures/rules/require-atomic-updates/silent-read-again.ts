// Whoever looks again behind the wait knows what has become of it.

declare function store(version: number): Promise<void>;

export class Document {
  version = 0;

  async save(): Promise<boolean> {
    const before = this.version;
    await store(before);
    if (this.version !== before) return false;
    this.version = before + 1;
    return true;
  }
}
