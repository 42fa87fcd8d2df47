// The timer is stopped, or does not keep the process: no promise form of that.

import { createServer } from 'node:http';

let timer: NodeJS.Timeout | undefined;

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    timer = setTimeout(resolve, ms);
  });
}

export function idle(ms: number): Promise<void> {
  createServer().close();
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}

export function resume(): void {
  clearTimeout(timer);
}
