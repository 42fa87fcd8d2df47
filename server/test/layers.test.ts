import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path/posix';
import { parse as parseJsonc } from 'jsonc-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { extract } from '../src/model/extract.ts';
import { createParser } from '../src/typescript/parse.ts';
import { repositoryRoot as root } from './fixtures/fixture.testing.ts';
import { importsOf, specifiersIn, type SourceImport } from './layers/imports.testing.ts';
import { layerLaws } from './layers/laws.testing.ts';

const layers = Object.keys(layerLaws);
const parser = createParser();
afterAll(() => parser[Symbol.asyncDispose]());

describe('layers', () => {
  let imports: readonly SourceImport[] = [];
  beforeAll(async () => {
    imports = await importsOf(root, ['server/src', 'client/src', 'client/webview'], parser);
  });

  test('every source file belongs to one that the table names', () => {
    expect(imports.length).toBeGreaterThan(300);
    expect([...new Set(imports.map(({ file }) => file))].filter((file) => layerOf(file) === undefined)).toEqual([]);
  });

  test.each(layers)('%s imports only the layers that it may', (layer) => {
    const { imports: allowed } = layerLaws[layer]!;
    const own = imports.filter(({ file, isPackage }) => !isPackage && layerOf(file) === layer);
    expect(own.filter(({ target }) => layerOf(target) !== layer && !((layerOf(target) ?? '') in allowed)).map(({ file, target }) => `${file} -> ${target}`)).toEqual([]);
  });

  test.each(layers)('%s imports only the packages that it may', (layer) => {
    const { packages } = layerLaws[layer]!;
    const own = imports.filter(({ file, isPackage }) => isPackage && layerOf(file) === layer);
    expect(own.filter(({ target }) => !packages.some((name) => isOf(name, target))).map(({ file, target }) => `${file} -> ${target}`)).toEqual([]);
  });

  test.each(layers)('%s tells the compiler the same', (layer) => {
    expect(referencesOf(layer).toSorted()).toEqual(Object.keys(layerLaws[layer]!.imports).toSorted());
  });

  test('nothing that is allowed is left unused, so that the table stays as small as it can be', () => {
    const used = new Set(imports.map(({ file, target, isPackage }) => `${layerOf(file)} -> ${isPackage ? packageOf(target) : layerOf(target)}`));
    const unused = layers.flatMap((layer) => [
      ...Object.keys(layerLaws[layer]!.imports).filter((name) => !used.has(`${layer} -> ${name}`)),
      ...layerLaws[layer]!.packages.filter((name) => !used.has(`${layer} -> ${packageOf(name)}`)),
    ].map((name) => `${layer} -> ${name}`));
    expect(unused).toEqual([]);
  });

  test('no layer reaches itself through others', () => {
    const reached = (layer: string): ReadonlySet<string> => {
      const found = new Set<string>();
      for (const open = [layer]; open.length > 0;) {
        for (const next of Object.keys(layerLaws[open.pop()!]!.imports)) {
          if (found.has(next)) continue;
          found.add(next);
          open.push(next);
        }
      }
      return found;
    };
    expect(layers.filter((layer) => reached(layer).has(layer))).toEqual([]);
  });

  test('imports are found however they are written', async () => {
    const text = [
      "import { a } from './a.ts';", "import type { B } from './b.ts';", "import './c.ts';", "export * from './d.ts';", "export { e } from './e.ts';",
      "const f = await import('./f.ts');", "type G = typeof import('./g.ts');", "import {", "  h,", "} from './h.ts';", "// await import('./comment.ts')", "/** As `import('./doc.ts')` does. */", "const text = \"import './text.ts'\";",
    ].join('\n');
    const tree = await parser.parse('/imports.ts', text);
    expect(specifiersIn(extract('/imports.ts', tree).model, text).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => `./${name}.ts`));
  });
});

describe('decisions', () => {
  const folder = join(root, 'docs/decisions');
  const pages = readdirSync(folder).filter((name) => name.endsWith('.md'));

  test.each(pages)('%s says context, choice, cost, and how to tell that it was wrong, in that order', (name) => {
    const page = readFileSync(join(folder, name), 'utf8');
    const headings = [...page.matchAll(/^(?:## (.+)$|\*\*(.+?)\.\*\*)/gm)].map(([, section, lead]) => section ?? lead);
    const required = ['Context', 'Choice', 'Cost', 'How to tell it was wrong'];
    expect(headings.map((heading) => heading!.replace('tell that it', 'tell it')).filter((heading) => required.includes(heading))).toEqual(required);
    expect(page).toMatch(/^# .+/);
  });

  test('have numbers of their own', () => {
    const numbers = pages.map((name) => /^\d{4}(?=-[a-z0-9-]+\.md$)/.exec(name)?.[0]);
    expect(numbers).not.toContain(undefined);
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});

describe('pages for people', () => {
  test.each(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...readdirSync(join(root, 'docs/decisions')).map((name) => `docs/decisions/${name}`)])('%s leads only to files that exist', (page) => {
    const text = readFileSync(join(root, page), 'utf8');
    const links = [...text.matchAll(/\]\(([^)\s#]+)(?:#[^)]*)?\)/g)].map(([, target]) => target!).filter((target) => !/^[a-z]+:/.test(target));
    expect(links.filter((target) => !existsSync(join(root, page, '..', target)))).toEqual([]);
  });

  test('the map of ARCHITECTURE.md has every layer', () => {
    const map = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
    expect(layers.filter((layer) => !map.includes(`\`${layer.replace('/syntax', '/syntax.ts')}\``))).toEqual([]);
  });
});

/** The layer that a file belongs to: the longest name that its path begins with. */
function layerOf(file: string): string | undefined {
  return layers.filter((layer) => file === `${layer}.ts` || file.startsWith(`${layer}/`)).toSorted((one, other) => other.length - one.length)[0];
}

function isOf(name: string, specifier: string): boolean {
  if (name === 'node:*') return specifier.startsWith('node:');
  return name.startsWith('typescript') ? specifier === name : packageOf(specifier) === name;
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return 'node:*';
  return specifier.startsWith('typescript') ? specifier : specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

/** Layers that a layer's tsconfig.json names. */
function referencesOf(layer: string): readonly string[] {
  const isSyntax = layer === 'server/src/typescript/syntax';
  const folder = isSyntax ? 'server/src/typescript' : layer;
  const { references } = parseJsonc(readFileSync(join(root, folder, isSyntax ? 'tsconfig.syntax.json' : 'tsconfig.json'), 'utf8')) as { readonly references: readonly { readonly path: string }[] };
  return references.map(({ path }) => join(folder, path).replace('typescript/tsconfig.syntax.json', 'typescript/syntax'));
}
