// One name out of `require`.

const { readFileSync } = require('fs');

export async function loadTemplate(path: string): Promise<string> {
  return readFileSync(path, 'utf8');
//       ^^^^^^^^^^^^ no-blocking-call
}
