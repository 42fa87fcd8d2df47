import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the index names every file of the folder; `vitest -u` writes it', async () => {
  const families = readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('index.'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
  await expect(indexText(families)).toMatchFileSnapshot('./index.generated.ts');
});

function indexText(families: readonly string[]): string {
  return [
    '// Written by index.test.ts: run `npx vitest run server/src/knowledge/modules -u` after adding or removing a file.',
    "import type { ModuleKnowledge } from '../facts.ts';",
    ...families.map((family) => `import { ${exportName(family)} } from './${family}.ts';`),
    '',
    '/** All built-in knowledge. */',
    'export const modules: readonly ModuleKnowledge[] = [',
    ...families.map((family) => `  ${exportName(family)},`),
    '].flat();',
    '',
  ].join('\n');
}

/** A file's one export is its name in camel case: `fs-promises.ts` exports `fsPromises`. */
function exportName(family: string): string {
  return family.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
