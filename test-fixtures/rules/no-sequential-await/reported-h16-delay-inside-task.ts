// The delay belongs to the task and brings a result: a task that waits, no pacing here.

import { setTimeout } from 'node:timers/promises';

async function measure(sensor: string): Promise<string> {
  await setTimeout(2_000);
  return `${sensor} is ready`;
}

export async function calibrate(): Promise<string> {
  const left = await measure('left');
  const right = await measure('right');
//              ^^^^^^^^^^^^^^^^^^^^^^ no-sequential-await: (proven)
  return `${left}, ${right}`;
}
