// Scripts, migrations and configuration run alone: two reads in a row cost nobody anything.
import { readFile } from 'node:fs/promises';

export default async function configuration(): Promise<{ banner: string; license: string }> {
  const banner = await readFile('banner.txt', 'utf8');
  const license = await readFile('LICENSE', 'utf8');
  return { banner, license };
}
