// A field that always holds a promise.

class Connection {
  readonly #ready: Promise<boolean> = Promise.resolve(true);

  async send(message: string): Promise<string> {
    if (!this.#ready) return '';
//       ^^^^^^^^^^^ no-misused-promises: `this.#ready` is a promise
    return message;
  }
}

export const connection = new Connection();
