import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path/posix';
import type { PackageFacts } from '../rules/support/package-facts.ts';

/** Finds out what the nearest package.json of files says. Remembers folders. */
export function createPackageFacts(): (file: string) => Promise<PackageFacts> {
  const known = new Map<string, Promise<PackageFacts>>();
  const ask = (folder: string): Promise<PackageFacts> => {
    const answer = known.get(folder) ?? find(folder);
    known.set(folder, answer);
    return answer;
  };
  const find = async (folder: string): Promise<PackageFacts> => {
    const text = await readIfThere(join(folder, 'package.json'));
    if (text !== undefined) return factsIn(text);
    const parent = dirname(folder);
    return parent === folder || parent === '.' ? saysNothing : ask(parent);
  };
  return (file) => ask(dirname(file));
}

const saysNothing: PackageFacts = { isCommandLine: false, dependencies: new Set(), oldestNode: undefined };

/** A package.json that is missing or cannot be read says nothing; the one above may. */
async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}

function factsIn(text: string): PackageFacts {
  const content = parsed(text);
  if (content === undefined) return saysNothing;
  return {
    isCommandLine: 'bin' in content,
    dependencies: new Set(Object.keys(objectIn(content, 'dependencies') ?? {})),
    oldestNode: oldestMajor(objectIn(content, 'engines')?.['node']),
  };
}

type PlainObject = Readonly<Record<string, unknown>>;

function parsed(text: string): PlainObject | undefined {
  try {
    const content: unknown = JSON.parse(text);
    return isPlainObject(content) ? content : undefined;
  } catch {
    // Broken JSON is npm's to complain about.
    return undefined;
  }
}

function objectIn(content: PlainObject, name: string): PlainObject | undefined {
  const value = content[name];
  return isPlainObject(value) ? value : undefined;
}

function isPlainObject(value: unknown): value is PlainObject {
  return typeof value === 'object' && value !== null;
}

/** Of `>=20.10`, `^22 || ^24`: the first major number of each part, and of these the least. */
function oldestMajor(range: unknown): number | undefined {
  if (typeof range !== 'string') return undefined;
  const majors = range.split('||').map((part) => /^\s*(?:>=|\^|~|=|v)*\s*v?(\d+)/.exec(part)?.[1]);
  return majors.includes(undefined) ? undefined : Math.min(...majors.map(Number));
}
