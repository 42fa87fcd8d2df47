// The promise form gives something else: no fix.

import { lookup } from 'node:dns';

export function addressOf(host: string): Promise<string> {
  return new Promise((resolve, reject) => {
//       ^^^^^^^^^^^ prefer-promise-api: This promise is made by hand around `dns.lookup`. `lookup` of `node:dns/promises` gives one by itself. It gives one object where the callback gets two values.
    lookup(host, (error, address) => {
      if (error) reject(error);
      else resolve(address);
    });
  });
}
