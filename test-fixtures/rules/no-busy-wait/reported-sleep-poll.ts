// Asked ten times a second for what an event tells.

import { setTimeout as delay } from 'node:timers/promises';

export async function waitForReady(server: EventTarget): Promise<void> {
  let isReady = false;
  server.addEventListener('ready', () => {
    isReady = true;
  });
  while (!isReady) {
//^^^^^^^^^^^^^^^^ no-busy-wait: asks again and again whether `isReady` has changed
    await delay(100);
  }
}
