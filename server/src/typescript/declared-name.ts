import type { DeclarationAnswer } from '../model/answers.ts';
import { isLibraryFile } from './paths.ts';

/**
 * Names what is declared outside the user's sources, as its user would.
 * @param qualifiedName TypeScript's: `"node:fs".readFileSync`, `Array.push`, `global.NodeJS.Process.exit`,
 *   `"/app/node_modules/pg/lib/index".Client.query`, `React.useEffect` (a namespace that is the module)
 * @param files where it is declared, with forward slashes; more than one for what libraries and packages add to
 */
export function declaredName(qualifiedName: string, files: readonly string[]): DeclarationAnswer {
  const { module: quoted, path } = split(qualifiedName);
  if (path === '') return { kind: 'unknown' };
  if (quoted !== undefined) return { kind: 'module', module: packageModule(quoted) ?? quoted, path };
  if (files.some(isLibraryFile)) return { kind: 'global', path };
  const module = files.map(packageModule).find((name) => name !== undefined);
  const isGlobal = module === undefined || qualifiedName.startsWith('global.') && !qualifiedName.startsWith('global.NodeJS.');
  return isGlobal ? { kind: 'global', path } : { kind: 'module', module, path };
}

function split(qualifiedName: string): { readonly module: string | undefined; readonly path: string } {
  const quoted = /^"((?:[^"\\]|\\.)*)"\.?(.*)$/s.exec(qualifiedName);
  if (quoted !== null) return { module: quoted[1], path: publicPath(quoted[2] ?? '') };
  return { module: undefined, path: publicPath(qualifiedName.replace(/^(?:global\.)?(?:NodeJS\.)?/, '')) };
}

/** `Promise.all` for `PromiseConstructor.all`, `default` for the whole of a module (`export =`). */
function publicPath(path: string): string {
  return path.replace(/^([A-Z]\w*)Constructor(?=\.)/, '$1').replace(/^export=/, 'default');
}

/**
 * The module that a file of a package belongs to: the package's name; for `@types/node`, whose files are the modules
 * of Node, the module's (`fs/promises`). Undefined for a file outside packages and for Node's globals.
 */
function packageModule(file: string): string | undefined {
  const start = file.lastIndexOf('/node_modules/');
  if (start === -1) return undefined;
  const [first = '', second = '', ...rest] = file.slice(start + '/node_modules/'.length).split('/');
  if (first !== '@types') return first.startsWith('@') ? `${first}/${second}` : first;
  if (second !== 'node') return second.includes('__') ? `@${second.replace('__', '/')}` : second;
  const module = rest.join('/').replace(/\.d\.[cm]?ts$/, '').replace(/^ts[\d.]+\//, '');
  return /^(?:globals|web-globals\/|dom-events|compatibility\/)/.test(module) ? undefined : module.replace(/\.buffer$/, '');
}
