// One name out of `require`.

const { readFile } = require('fs/promises');

export async function loadTemplate(path: string): Promise<string> {
  return await readFile(path, 'utf8');
}
