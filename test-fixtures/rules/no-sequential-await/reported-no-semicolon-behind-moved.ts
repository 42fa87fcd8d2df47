// What stands between is moved in front: without semicolons, the bracket behind it would be read as part of it.

import { readFile } from 'node:fs/promises'

export async function footer(path: string): Promise<string> {
  await readFile('header.html')
  let text = path
  text = await readFile('footer.html', 'utf8')
//       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-sequential-await: (proven)
  return text
}
