// `knowledge.oneAtATime`: objects of an interface do one thing at a time.
import type { Till } from '@acme/orders';

export async function count(till: Till): Promise<string> {
  const coins = await till.findCoins();
  const notes = await till.findNotes();
  return `${coins}, ${notes}`;
}
