// The delay belongs to the task and brings a result: a task that waits, no pacing here.

import { setTimeout } from 'node:timers/promises';

async function measure(sensor: string): Promise<string> {
  await setTimeout(2_000);
  return `${sensor} is ready`;
}

export async function calibrate(sensors: readonly string[]): Promise<string[]> {
  const states: string[] = [];
  for (const sensor of sensors) {
    states.push(await measure(sensor));
//              ^^^^^^^^^^^^^^^^^^^^^ no-await-in-loop: (proven)
  }
  return states;
}
