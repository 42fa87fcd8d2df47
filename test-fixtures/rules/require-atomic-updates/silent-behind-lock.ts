// One call at a time: the lock is taken before.

interface Mutex { acquire(): Promise<() => void> }
declare function load(): Promise<number>;

export class Counter {
  count = 0;
  constructor(readonly mutex: Mutex) {}

  async add(): Promise<void> {
    const release = await this.mutex.acquire();
    this.count = this.count + await load();
    release();
  }
}
