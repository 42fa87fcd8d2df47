// Without semicolons, a parenthesis at the start of a line would go on with the line before.

import { readdirSync } from 'node:fs'

export async function show(folder: string, tell: (name: string) => void): Promise<void> {
  let count = 0
  readdirSync(folder).forEach((name) => { count += 1; tell(`${count} ${name}`) })
//^^^^^^^^^^^ no-blocking-call
}
