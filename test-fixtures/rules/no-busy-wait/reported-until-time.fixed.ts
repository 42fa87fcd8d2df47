// A pause that stops everybody.

import { setTimeout as delay } from 'node:timers/promises';
export async function retryLater(end: number): Promise<void> {
  await delay(end - Date.now())
  console.log('again');
}
