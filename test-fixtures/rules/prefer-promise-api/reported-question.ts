// Somebody closes the dialogue on the way.

import { createInterface } from 'node:readline';

export function ask(question: string): Promise<string> {
  const dialogue = createInterface({ input: process.stdin, output: process.stdout });
  return new Promise((resolve) => {
//       ^^^^^^^^^^^ prefer-promise-api: This promise is made by hand around `readline Interface.question`. `question` of `node:readline/promises` gives one by itself. It resolves to the answer; create the interface with `node:readline/promises`.
    dialogue.question(question, (answer) => {
      dialogue.close();
      resolve(answer.trim());
    });
  });
}
