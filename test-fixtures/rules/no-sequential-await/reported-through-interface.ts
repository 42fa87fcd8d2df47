// The one class that implements the interface only reads; an object without a class might do anything else.
import type { Catalogue } from './silent-catalogues.ts';

export async function compare(catalogue: Catalogue, one: string, other: string): Promise<string> {
  const first = await catalogue.describe(one);
  const second = await catalogue.describe(other);
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-sequential-await: (likely)
  return `${first} or ${second}`;
}
