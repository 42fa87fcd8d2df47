// Async arrows and async methods of objects are async functions.

import { readFileSync } from 'node:fs';

export const loadTemplate = async (path: string): Promise<string> => readFileSync(path, 'utf8');
//                                                                   ^^^^^^^^^^^^ no-blocking-call

export const templates = {
  async load(path: string): Promise<string> {
    return readFileSync(path, 'utf8');
//         ^^^^^^^^^^^^ no-blocking-call
  },
};
