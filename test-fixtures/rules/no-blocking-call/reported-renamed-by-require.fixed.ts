// What stands beside it in the pattern has another name here, and keeps both.

const { appendFile: append } = require('node:fs');
const { readFile } = require('node:fs/promises');

export async function note(path: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  append('log', text, () => {});
}
