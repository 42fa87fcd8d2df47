import createIgnore, { type Ignore } from 'ignore';
import { readdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path/posix';
import type { Problem } from '../protocol/finding.ts';

export interface FoundFiles {
  /** Absolute, sorted. */
  readonly files: readonly string[];
  /** Folders that could not be read. */
  readonly problems: readonly Problem[];
}

/** True for what is checked when nobody names it: TypeScript and JavaScript that a person writes. */
export function isSourceFile(path: string): boolean {
  return sourceName.test(path) && !derivedName.test(path);
}

/** True for every name that can be checked when it is asked for. */
export function isCheckable(path: string): boolean {
  return sourceName.test(path);
}

const sourceName = /\.(?:[cm]?[jt]s|[jt]sx)$/i;
/** Declarations, minified and generated files. */
const derivedName = /\.(?:d\.[cm]?ts|d\.[^./]+\.ts|min\.[cm]?js|generated\.[cm]?[jt]sx?)$/i;

/** Folders of packages, build results and tools. */
export const skippedFolders: ReadonlySet<string> = new Set([
  'node_modules', 'bower_components', 'jspm_packages', 'dist', 'build', 'out', 'coverage', '__generated__',
  '.git', '.hg', '.svn', '.cache', '.next', '.nuxt', '.output', '.svelte-kit', '.turbo', '.vscode-test', '.yarn',
]);

/**
 * Source files of a folder and everything below, without what git ignores and without `skippedFolders`. The folder
 * itself may be ignored or bear such a name: somebody asked for it. Symbolic links are not followed.
 */
export async function findSourceFiles(folder: string, signal?: AbortSignal): Promise<FoundFiles> {
  const files: string[] = [];
  const problems: Problem[] = [];
  const visit = async (current: string, above: readonly IgnoreScope[]): Promise<void> => {
    signal?.throwIfAborted();
    const entries = await readdir(current, { withFileTypes: true }).catch((error: unknown) => {
      problems.push({ code: 'file-unreadable', message: `Cannot read the folder (${codeOf(error)}).`, file: current });
      return [];
    });
    const scopes = entries.some(({ name }) => name === '.gitignore') ? [...above, ...await readScope(current)] : above;
    for (const entry of entries) {
      const path = join(current, entry.name);
      if (entry.isFile() && isSourceFile(entry.name) && !isIgnored(path, scopes)) files.push(path);
      else if (entry.isDirectory() && !skippedFolders.has(entry.name) && !isIgnored(`${path}/`, scopes)) await visit(path, scopes);
    }
  };
  await visit(folder, await scopesAbove(folder));
  return { files: files.sort(), problems };
}

/** The patterns of one `.gitignore`, which hold below its folder. */
interface IgnoreScope {
  readonly folder: string;
  readonly patterns: Ignore;
}

/** The `.gitignore` files between the folder and the root of its repository; none when they ignore the folder itself. */
async function scopesAbove(folder: string): Promise<readonly IgnoreScope[]> {
  const scopes: IgnoreScope[] = [];
  for (let current = folder; ; current = dirname(current)) {
    if (current !== folder) scopes.unshift(...await readScope(current));
    if (await exists(join(current, '.git'))) return isIgnored(`${folder}/`, scopes) ? [] : scopes;
    if (dirname(current) === current) return [];
  }
}

async function readScope(folder: string): Promise<readonly IgnoreScope[]> {
  try {
    return [{ folder, patterns: createIgnore().add(await readFile(join(folder, '.gitignore'), 'utf8')) }];
  } catch (error) {
    // Without a readable `.gitignore` there is nothing to leave out.
    if (['ENOENT', 'EACCES', 'EISDIR', 'ENOTDIR'].includes(codeOf(error))) return [];
    throw error;
  }
}

/** The innermost file that mentions the path decides. A folder's path ends with a slash. */
function isIgnored(path: string, scopes: readonly IgnoreScope[]): boolean {
  for (const { folder, patterns } of scopes.toReversed()) {
    const inside = relative(folder, path);
    if (inside === '') continue;
    const { ignored, unignored } = patterns.test(path.endsWith('/') ? `${inside}/` : inside);
    if (ignored || unignored) return ignored;
  }
  return false;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
