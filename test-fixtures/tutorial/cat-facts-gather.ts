// Lesson: the right client, and gather. `fetch` waits without blocking: five facts are requested at
// once, on one thread, and take about as long as the slowest of them.

const ENDPOINT = 'https://catfact.ninja/fact';

interface CatFact {
  readonly fact: string;
}

function isCatFact(value: unknown): value is CatFact {
  return typeof value === 'object' && value !== null && 'fact' in value;
}

/** One random fact about cats. */
export async function getCatFact(signal?: AbortSignal): Promise<string> {
  const response = await fetch(ENDPOINT, { signal });
  if (!response.ok) throw new Error(`${ENDPOINT} answered ${response.status}`);
  const answer: unknown = await response.json();
  if (!isCatFact(answer)) throw new Error(`no fact in ${JSON.stringify(answer)}`);
  return answer.fact;
}

export async function main(): Promise<void> {
  const startedMs = performance.now();
  const facts = await Promise.all([
    getCatFact(),
    getCatFact(),
    getCatFact(),
    getCatFact(),
    getCatFact(),
  ]);
  console.log(facts.join('\n'));
  console.log(`five facts in ${((performance.now() - startedMs) / 1_000).toFixed(2)} s`);
}

if (import.meta.main) await main();
