// A limiter hands out the turns, and that is what it is there for.

interface Limiter {
  schedule<Value>(job: () => Promise<Value>): Promise<Value>;
}
declare function loadName(id: string): Promise<string>;

export async function namesOf(limiter: Limiter, ids: readonly string[]): Promise<string[]> {
  const names: string[] = [];
  for (const id of ids) {
    names.push(await limiter.schedule(() => loadName(id)));
  }
  return names;
}
