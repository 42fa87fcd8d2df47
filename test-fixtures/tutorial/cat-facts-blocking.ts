// Lesson: neither `async` nor `await` makes a blocking client wait its turn. Each of the three
// requests holds the thread until its answer is there, so they run one after the other although
// they are gathered; what is awaited is a string that has long arrived.

import { execFileSync } from 'node:child_process';

const ENDPOINT = 'https://catfact.ninja/fact';

interface CatFact {
  readonly fact: string;
}

function isCatFact(value: unknown): value is CatFact {
  return typeof value === 'object' && value !== null && 'fact' in value;
}

async function getCatFact(): Promise<string> {
  const body = await execFileSync('curl', ['--silent', '--fail', ENDPOINT], { encoding: 'utf8' });
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ await-thenable
//                   ^^^^^^^^^^^^ no-blocking-call
  const answer: unknown = JSON.parse(body);
  if (!isCatFact(answer)) throw new Error(`no fact in ${body}`);
  return answer.fact;
}

export async function main(): Promise<void> {
  const facts = await Promise.all([getCatFact(), getCatFact(), getCatFact()]);
  console.log(facts.join('\n'));
}

if (import.meta.main) await main();
