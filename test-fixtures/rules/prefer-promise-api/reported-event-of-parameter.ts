// The types tell that this is an emitter.

import type { Server } from 'node:net';

export function isListening(server: Server): Promise<void> {
  return new Promise<void>((resolve) => {
//       ^^^^^^^^^^^^^^^^^ prefer-promise-api: This promise is made by hand around `net Server.once`. `once` of `node:events` gives one by itself. It gives an array of what the listener gets, and fails when the emitter emits `error`.
    server.once('listening', () => resolve());
  });
}
