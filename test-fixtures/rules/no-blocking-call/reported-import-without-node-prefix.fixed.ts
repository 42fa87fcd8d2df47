// The module is named as old code names it, and no semicolons: the fix keeps to that.

import { readdir } from 'fs/promises'

export async function listPlugins(folder: string): Promise<string[]> {
  return await readdir(folder)
}
