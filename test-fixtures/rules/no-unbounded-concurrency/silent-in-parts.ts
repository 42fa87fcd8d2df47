// A part of fixed size at a time.

declare function partsOf(items: readonly string[], size: number): readonly (readonly string[])[];

export async function all(urls: readonly string[]): Promise<readonly Response[]> {
  const answers: Response[] = [];
  for (let start = 0; start < urls.length; start += 10) {
    answers.push(...(await Promise.all(urls.slice(start, start + 10).map((url) => fetch(url)))));
  }
  for (const batch of partsOf(urls, 10)) {
    answers.push(...(await Promise.all(batch.map((url) => fetch(url)))));
  }
  return answers;
}
