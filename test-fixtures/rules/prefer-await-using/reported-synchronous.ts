// What is disposed of at once is declared with `using`.

import { createInterface } from 'node:readline/promises';

export async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
//      ^^^^^^^^ prefer-await-using: When `question` rejects
  const answer = await terminal.question(question);
  terminal.close();
  return answer;
}
