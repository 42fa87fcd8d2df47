import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path/posix';
import { extract } from '../../src/model/extract.ts';
import type { Parser } from '../../src/typescript/parse.ts';

/** One specifier in one file, types included. Paths are relative to the repository. */
export interface SourceImport {
  readonly file: string;
  /** The file that a relative specifier leads to, or the specifier of a package. */
  readonly target: string;
  readonly isPackage: boolean;
}

/** What the sources of these folders import: tests and what only tests use left out. */
export async function importsOf(root: string, folders: readonly string[], parser: Parser): Promise<readonly SourceImport[]> {
  const files = folders.flatMap((folder) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)));
  const sources = files.filter((file) => /\.tsx?$/.test(file) && !/\.(?:test|testing)\.tsx?$/.test(file));
  return (await Promise.all(sources.map((file) => importsOfFile(root, file, parser)))).flat();
}

async function importsOfFile(root: string, file: string, parser: Parser): Promise<readonly SourceImport[]> {
  const text = readFileSync(join(root, file), 'utf8');
  return specifiersIn(await parser.parse(join(root, file), text).then((tree) => extract(file, tree).model), text).map((specifier) =>
    specifier.startsWith('.')
      ? { file, target: relative('.', join(dirname(file), specifier)), isPackage: false }
      : { file, target: specifier, isPackage: true });
}

/** Statements come from the model; `import('..')`, as a value or a type, from the text. */
export function specifiersIn({ imports, exports }: ReturnType<typeof extract>['model'], text: string): readonly string[] {
  const statements = [...imports.map(({ module }) => module), ...exports.flatMap(({ from }) => (from === undefined ? [] : [from.module]))];
  const code = text.replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');
  return [...new Set([...statements, ...[...code.matchAll(/\bimport\(\s*'([^']+)'/g)].map(([, specifier]) => specifier!)])];
}
