// Async by name only: it computes on the one thread, and at once is no sooner.

async function score(text: string): Promise<number> {
  return text.split(' ').length;
}

export async function scores(texts: readonly string[]): Promise<number[]> {
  const scores: number[] = [];
  for (const text of texts) {
    scores.push(await score(text));
  }
  return scores;
}
