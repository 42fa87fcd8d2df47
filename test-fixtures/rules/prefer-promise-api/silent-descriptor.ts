// By descriptor: `fs/promises` wants a FileHandle.

import fs from 'node:fs';

export function content(fd: number): Promise<Buffer> {
  return new Promise((resolve, reject) => fs.readFile(fd, (error, data) => error ? reject(error) : resolve(data)));
}

export function opened(path: string): Promise<number> {
  return new Promise((resolve, reject) => fs.open(path, 'r', (error, fd) => error ? reject(error) : resolve(fd)));
}
