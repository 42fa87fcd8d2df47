// The failure is made another one, or an answer: the promise form would need a `catch`.

import { access, readFile } from 'node:fs';

export function settings(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    readFile(path, 'utf8', (error, text) => {
      if (error) reject(new Error(`no settings at ${path}`, { cause: error }));
      else resolve(text);
    });
  });
}

export function isThere(path: string): Promise<boolean> {
  return new Promise((resolve) => access(path, (error) => resolve(!error)));
}

export function contentOrNothing(path: string): Promise<string> {
  return new Promise((resolve) => readFile(path, 'utf8', (_error, text) => resolve(text)));
}
