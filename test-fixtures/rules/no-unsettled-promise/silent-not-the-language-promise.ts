// Another class of that name, or an executor that stands elsewhere.

import { promisify } from 'node:util';

declare const start: (resolve: (text: string) => void) => void;
export const elsewhere = new Promise(start);

export function own(): object {
  class Promise {
    constructor(readonly run: (done: () => void) => void) {}
  }
  return new Promise((done) => {
    promisify(setTimeout);
  });
}
