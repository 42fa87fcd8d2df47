// What is disposed of at once is declared with `using`.

import { createInterface } from 'node:readline/promises';

export async function ask(question: string): Promise<string> {
  using terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(question);
  return answer;
}
