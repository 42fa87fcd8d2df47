// Lesson: what one game after the other costs. Judit Polgár plays 24 amateurs; a move takes her 5 s
// and an opponent 55 s, a game has 30 pairs of moves. 24 games of half an hour take 12 hours.

import { setTimeout } from 'node:timers/promises';

const BOARDS = 24;
const MOVE_PAIRS = 30;

const cell = new Int32Array(new SharedArrayBuffer(4));

/** Her move: there is one of her, as there is one thread. */
function judit(movesSoFar: number): number {
  Atomics.wait(cell, 0, 0, 5_000);
  return movesSoFar + 1;
}

/** The opponent's move: nobody else has to wait for it. */
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

/** Sits down at the next board when the game at the last one is over. */
export async function exhibition(): Promise<void> {
  for (let board = 0; board < BOARDS; board++) {
    await game();
  }
}

if (import.meta.main) await exhibition();
