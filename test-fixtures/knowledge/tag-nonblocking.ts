// `@nonblocking`: the file is in memory already.
import { readFileSync } from 'node:fs';

/** @nonblocking */
function template(): string {
  return readFileSync('/dev/shm/template.html', 'utf8');
}

export async function page(): Promise<string> {
  return template();
}
