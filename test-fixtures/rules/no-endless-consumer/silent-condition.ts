// A condition that can change.

declare function take(): Promise<string>;

export class Consumer {
  #isRunning = true;

  stop(): void {
    this.#isRunning = false;
  }

  async run(): Promise<void> {
    while (this.#isRunning) console.log(await take());
  }
}
