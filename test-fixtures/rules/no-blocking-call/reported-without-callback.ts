// The same function waits or blocks: without a callback it blocks.

import { generateKeyPairSync, sign } from 'node:crypto';

export async function signInvoice(invoice: Buffer): Promise<Buffer> {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 4_096 });
//                       ^^^^^^^^^^^^^^^^^^^ no-blocking-call
  return sign('sha256', invoice, privateKey);
//       ^^^^ no-blocking-call
}
