// On Node, a timer has a promise form. Its name is taken already.

import { request } from 'node:http';

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
//                                           ^^^^^^^^^^^ prefer-promise-api: This promise is made by hand around `setTimeout`. `setTimeout` of `node:timers/promises` gives one by itself.

export async function ping(url: string): Promise<void> {
  request(url).end();
  await sleep(100);
  setTimeout(() => request(url).end(), 100);
}
