/**
 * An API as a person says it: `fs.readFileSync`, `fs/promises.readFile`, `pg Client.query` (a method of what the module
 * exports), `glob` (the module itself is called), `Promise.all`, `console.log`.
 */
export function displayName(module: string, path: string): string {
  const shown = path === 'default' ? '' : path.startsWith('default.') ? path.slice('default.'.length) : path;
  if (module === 'global') return withVariable(shown.replace(/^(\w+)Constructor\./, '$1.'));
  const moduleName = module.startsWith('node:') ? module.slice('node:'.length) : module;
  if (shown === '') return moduleName;
  if (shown === moduleName || shown.startsWith(`${moduleName}.`)) return shown;
  return isMethod(shown) ? `${moduleName} ${shown}` : `${moduleName}.${shown}`;
}

/** `Console.log` is declared, `console.log` is written. */
const variables: ReadonlyMap<string, string> = new Map([
  ['Console', 'console'],
  ['Document', 'document'],
  ['Navigator', 'navigator'],
  ['Performance', 'performance'],
  ['Crypto', 'crypto'],
  ['SubtleCrypto', 'crypto.subtle'],
  ['CacheStorage', 'caches'],
  ['IDBFactory', 'indexedDB'],
  ['Process', 'process'],
]);

function withVariable(path: string): string {
  const dot = path.indexOf('.');
  const variable = dot > 0 ? variables.get(path.slice(0, dot)) : undefined;
  return variable ? variable + path.slice(dot) : path;
}

function isMethod(path: string): boolean {
  return /^[A-Z]\w*\./.test(path);
}
