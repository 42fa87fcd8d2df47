// Nothing is known of what it does, and the name does not tell.

declare function process(job: string): Promise<string>;

export async function run(jobs: readonly string[]): Promise<string[]> {
  const results: string[] = [];
  for (const job of jobs) {
    results.push(await process(job));
  }
  return results;
}
