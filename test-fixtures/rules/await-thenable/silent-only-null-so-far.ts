// What comes into it from elsewhere, the compiler does not follow.

export class Loader {
  private loading: Promise<void> | undefined = undefined;

  async ready(): Promise<void> {
    this.loading = undefined;
    this.start();
    await this.loading;
  }

  private start(): void {
    this.loading = Promise.resolve();
  }
}
