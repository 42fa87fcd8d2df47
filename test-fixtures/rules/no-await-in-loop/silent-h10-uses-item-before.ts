// Each turn takes what the turn before brought, through the array that both use.

declare function loadNext(previous: string | undefined, direction: string): Promise<string>;

export async function walk(directions: readonly string[]): Promise<string[]> {
  const places: string[] = [];
  for (const direction of directions) {
    places.push(await loadNext(places.at(-1), direction));
  }
  return places;
}
