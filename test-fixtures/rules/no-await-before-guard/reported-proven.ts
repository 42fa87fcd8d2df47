// Two early exits; both can ask first.

import { readFile } from 'node:fs/promises';

async function loadTemplate(name: string): Promise<string> {
  return await readFile(`templates/${name}.html`, 'utf8');
}

export async function render(name: string, values: ReadonlyMap<string, string> | null): Promise<string> {
  const template = await loadTemplate('page');
//                 ^^^^^^^^^^^^^^^^^^^^^^^^^^ no-await-before-guard: `loadTemplate` is awaited although `if (values === null)` may leave without needing it
  if (values === null) {
    throw new Error('There is nothing to render');
  }
  if (!values.has(name)) return '';
  return template.replace('{name}', values.get(name) ?? '');
}
