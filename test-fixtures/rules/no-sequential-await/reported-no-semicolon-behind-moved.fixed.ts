// What stands between is moved in front: without semicolons, the bracket behind it would be read as part of it.

import { readFile } from 'node:fs/promises'

export async function footer(path: string): Promise<string> {
  let text = path
  ;[, text] = await Promise.all([readFile('header.html'), readFile('footer.html', 'utf8')])
  return text
}
