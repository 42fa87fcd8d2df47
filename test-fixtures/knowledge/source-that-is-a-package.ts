// `knowledge.blocking`: what the team says of a module counts more than its source.
import { readScale } from '@acme/scale';

export async function weigh(): Promise<number> {
  return readScale('/dev/ttyUSB0');
}
