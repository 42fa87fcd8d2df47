// The module runs on a thread of its own: only that thread waits.

import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

function countLines(path: string): number {
  return readFileSync(path, 'utf8').split('\n').length;
}

parentPort?.postMessage(countLines(String(workerData)));
