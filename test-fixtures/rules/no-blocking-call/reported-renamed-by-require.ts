// What stands beside it in the pattern has another name here, and keeps both.

const { readFileSync, appendFile: append } = require('node:fs');

export async function note(path: string): Promise<void> {
  const text = readFileSync(path, 'utf8');
//             ^^^^^^^^^^^^ no-blocking-call
  append('log', text, () => {});
}
