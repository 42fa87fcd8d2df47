// One of the cases forgets it.

declare function ask(question: string, answer: (text: string) => void): void;

export function choose(kind: string): Promise<string> {
  return new Promise((resolve, reject) => {
//       ^^^^^^^^^^^ no-unsettled-promise: Where `kind === 'b'` does not hold
    if (kind === 'a') {
      ask('Which a?', resolve);
    } else if (kind === 'b') {
      reject(new Error('There is no b.'));
    }
  });
}
