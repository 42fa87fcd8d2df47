import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/setup/places.mjs';
import { evaluatedRules } from './check.ts';
import { countTable, precisionByRule, projectTable, type Evaluated } from './table.ts';

/** Puts today's figures between the marks of docs/precision.md; the words around them are a person's. */
export function updatePage(all: readonly Evaluated[]): void {
  const path = join(root, 'docs/precision.md');
  let text = readFileSync(path, 'utf8');
  text = between(text, 'projects', projectTable(all));
  text = between(text, 'rules', precisionByRule(all, evaluatedRules));
  text = between(text, 'counts', countTable(all));
  writeFileSync(path, text);
}

function between(text: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [text.indexOf(open), text.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`docs/precision.md has no ${open} .. ${close}: put the marks back.`);
  return `${text.slice(0, start + open.length)}\n${content}\n${text.slice(end)}`;
}
