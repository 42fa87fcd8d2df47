import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
export const alpha = { value: 1 }
async function loadCalm(x: number): Promise<number> {
  try {
    const text = await readFile('missing/1', 'utf8')
    return text.length + x
  } catch {
    return x
  }
}
async function loadAlpha(x: number): Promise<number> {
  await sleep(1)
  return alpha.value + x
}
export async function main(input: number): Promise<number[]> {
  await loadCalm(input) // note 1
  let v1 = input
  // note 2
  v1 = await loadAlpha(0)
  return [input, v1]
}
