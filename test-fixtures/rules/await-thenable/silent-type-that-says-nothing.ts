// `any`, `unknown`, `object`, `{}` and a table of anything fit a promise as well.

export async function settle(one: any, two: unknown, three: object, four: {}, five: Record<string, unknown>): Promise<readonly unknown[]> {
  return [await one, await two, await three, await four, await five];
}
