// Lesson: a resource that takes time to open and to close. `await using` closes it at the end of
// the block, however the block ends, and waits until it is closed.

import { setTimeout } from 'node:timers/promises';

/** Stands for a connection to a server that greets, answers and says goodbye. */
class Connection implements AsyncDisposable {
  readonly #host: string;

  private constructor(host: string) {
    this.#host = host;
  }

  static async open(host: string): Promise<Connection> {
    await setTimeout(1_000);
    console.log(`connected to ${host}`);
    return new Connection(host);
  }

  async ask(question: string): Promise<string> {
    await setTimeout(2_000);
    return `${this.#host} has an answer to: ${question}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await setTimeout(1_000);
    console.log(`disconnected from ${this.#host}`);
  }
}

export async function main(): Promise<void> {
  await using connection = await Connection.open('cats.example');
  const answer = await connection.ask('can cats move their jaws sideways?');
  console.log(answer);
}

if (import.meta.main) await main();
