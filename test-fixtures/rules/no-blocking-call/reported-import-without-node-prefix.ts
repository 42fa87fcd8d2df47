// The module is named as old code names it, and no semicolons: the fix keeps to that.

import { readdirSync } from 'fs'

export async function listPlugins(folder: string): Promise<string[]> {
  return readdirSync(folder)
//       ^^^^^^^^^^^ no-blocking-call
}
