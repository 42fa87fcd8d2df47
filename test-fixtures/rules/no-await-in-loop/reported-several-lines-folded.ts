// What waits goes first, for all items at once; what is made of it stays in order.

import { readFile } from 'node:fs/promises';

interface Part {
  readonly path: string;
  readonly weight: number;
}

export async function summary(parts: readonly Part[]): Promise<string> {
  const lines: string[] = ['Parts'];
  let weight = 0;
  let longest = '';
  for (const part of parts) {
    // A part has a text and a note.
    const text = await readFile(part.path, 'utf8');
//               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-await-in-loop: (proven)
    const note = await readFile(`${part.path}.note`, 'utf8');
    weight += part.weight;
    if (text.length > longest.length) longest = text; // the first of equal ones
    if (note !== '') lines.push(note);
  }
  return [...lines, longest, String(weight)].join('\n');
}
