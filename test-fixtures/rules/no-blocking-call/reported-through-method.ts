// A method of the same class, called on `this`.

import { appendFileSync } from 'node:fs';

export class Journal {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  note(line: string): void {
    appendFileSync(this.#path, `${line}\n`);
  }

  async run(job: () => Promise<void>): Promise<void> {
    this.note('started');
//  ^^^^^^^^^ no-blocking-call
    await job();
  }
}
