import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';

/** Icons of the page's buttons, by the names that VS Code has for them. */
const names = [
  'add',
  'arrow-right',
  'check',
  'chevron-down',
  'close',
  'copy',
  'eye',
  'export',
  'filter',
  'lightbulb',
  'pin',
  'pinned',
  'question',
  'remove',
  'save',
  'screen-full',
  'search',
  'target',
  'zoom-in',
  'zoom-out',
] as const;

const sprite = readFileSync(createRequire(import.meta.url).resolve('@vscode/codicons/dist/codicon.svg'), 'utf8');

it('are taken from VS Code as they are; `vitest -u` takes them again', async () => {
  const lines = names.map((name) => `  '${name}': '${pathOf(name)}',`);
  const source = `// Made by codicons.test.ts from @vscode/codicons, by Microsoft, CC BY 4.0.\nexport const codicons = {\n${lines.join('\n')}\n} as const;\n`;
  await expect(source).toMatchFileSnapshot('codicons.generated.ts');
});

function pathOf(name: string): string {
  const symbol = new RegExp(`<symbol[^>]*viewBox="0 0 16 16" id="${name}"[^>]*>(.*?)</symbol>`).exec(sprite)?.[1];
  if (symbol === undefined) throw new Error(`${name} is no codicon of 16 by 16`);
  const paths = [...symbol.matchAll(/ d="([^"]+)"/g)].map(([, path]) => path);
  return paths.join('');
}
