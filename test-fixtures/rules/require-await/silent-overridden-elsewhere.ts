// A subclass may have something to wait for.

export class Job {
  async prepare(): Promise<string> {
    return 'ready';
  }

  protected async tidy(): Promise<number> {
    return 0;
  }

  async run(work: () => Promise<void>): Promise<number> {
    await this.prepare();
    await work();
    return await this.tidy();
  }
}
