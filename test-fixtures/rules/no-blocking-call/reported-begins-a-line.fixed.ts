// Without semicolons, a parenthesis at the start of a line would go on with the line before.

import { readdir } from 'node:fs/promises'

export async function show(folder: string, tell: (name: string) => void): Promise<void> {
  let count = 0
  ;(await readdir(folder)).forEach((name) => { count += 1; tell(`${count} ${name}`) })
}
