// Lesson: a blocking client that cannot be replaced goes to another thread. The worker may block as
// long as it likes; the loop of the main thread goes on and waits for a message. This file is both:
// the program, and the script of its workers.

import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { Worker, isMainThread, parentPort } from 'node:worker_threads';

const ENDPOINT = 'https://catfact.ninja/fact';

interface CatFact {
  readonly fact: string;
}

function isCatFact(value: unknown): value is CatFact {
  return typeof value === 'object' && value !== null && 'fact' in value;
}

/** Blocks the thread it runs on; only workers call it. */
function requestCatFact(): string {
  const body = execFileSync('curl', ['--silent', '--fail', ENDPOINT], { encoding: 'utf8' });
  const answer: unknown = JSON.parse(body);
  if (!isCatFact(answer)) throw new Error(`no fact in ${body}`);
  return answer.fact;
}

/** One fact from a worker of its own; rejects when the worker fails. */
async function getCatFact(): Promise<string> {
  const worker = new Worker(new URL(import.meta.url));
  const [fact] = await once(worker, 'message');
  return String(fact);
}

export async function main(): Promise<void> {
  const facts = await Promise.all([getCatFact(), getCatFact(), getCatFact()]);
  console.log(facts.join('\n'));
}

if (!isMainThread) parentPort?.postMessage(requestCatFact());
else if (import.meta.main) await main();
