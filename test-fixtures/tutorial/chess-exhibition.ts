// Lesson: cooperative multitasking. The same 24 games, but Judit walks on while an opponent thinks.
// A round of all boards costs her 24 x 5 s = 2 min, 30 rounds one hour: her thinking is the bound.

import { setTimeout } from 'node:timers/promises';

const BOARDS = 24;
const MOVE_PAIRS = 30;

const cell = new Int32Array(new SharedArrayBuffer(4));

/** Her move: there is one of her, as there is one thread. */
function judit(movesSoFar: number): number {
  Atomics.wait(cell, 0, 0, 5_000);
  return movesSoFar + 1;
}

/** The opponent's move: meanwhile she plays at other boards. */
async function opponent(movesSoFar: number): Promise<number> {
  await setTimeout(55_000);
  return movesSoFar + 1;
}

async function game(): Promise<number> {
  let moves = 0;
  for (let pair = 0; pair < MOVE_PAIRS; pair++) {
    moves = judit(moves);
//          ^^^^^ no-blocking-call
    moves = await opponent(moves);
  }
  return moves;
}

/** Opens all games at once and is over when the last one is. */
export async function exhibition(): Promise<void> {
  await Promise.all(Array.from({ length: BOARDS }, () => game()));
}

if (import.meta.main) await exhibition();
