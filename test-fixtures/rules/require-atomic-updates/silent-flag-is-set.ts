// Only one call at a time gets past the flag.

declare function load(): Promise<number>;

export class Counter {
  count = 0;
  isBusy = false;

  async add(): Promise<void> {
    if (this.isBusy) return;
    this.isBusy = true;
    try {
      this.count = this.count + await load();
    } finally {
      this.isBusy = false;
    }
  }
}
