// `knowledge.blocking`: a function of a package blocks, and another one does not.
import { loadAll } from '@acme/settings';

export async function theme(): Promise<string | undefined> {
  return loadAll()['theme'];
}
