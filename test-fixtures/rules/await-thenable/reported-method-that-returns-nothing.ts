// A class that extends this one may clean up asynchronously. Told quietly, and not repaired.

export class Store {
  protected cleanUp(): void {}

  async close(): Promise<void> {
    await this.cleanUp();
//  ^^^^^^^^^^^^^^^^^^^^ await-thenable: `this.cleanUp` is declared to return nothing, not a promise. If it may be asynchronous, declare `void | Promise<void>`; otherwise remove `await`.
  }
}
