// Something long comes behind: with `using`, the file would stay open meanwhile.

import { open } from 'node:fs/promises';

export async function send(path: string): Promise<Response> {
  const handle = await open(path);
  let text = '';
  try {
    text = await handle.readFile('utf8');
  } finally {
    await handle.close();
  }
  return await fetch('https://shop.example/files', { method: 'POST', body: text });
}
