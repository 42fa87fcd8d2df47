// One event: `once` fails as well when the process cannot be started, for which this waits for ever.

import { spawn } from 'node:child_process';

export async function run(program: string): Promise<void> {
  const child = spawn(program);
  await new Promise((resolve) => child.once('exit', resolve));
//      ^^^^^^^^^^^ prefer-promise-api: This promise is made by hand around `child_process ChildProcess.once`. `once` of `node:events` gives one by itself. It gives an array of what the listener gets, and fails when the emitter emits `error`.
}
