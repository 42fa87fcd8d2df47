/** A file name as the compiler spells it: forward slashes on every platform. */
export function compilerPath(file: string): string {
  return isWindows ? file.replaceAll('\\', '/') : file;
}

/** What two spellings of one file name have in common, for use as a key. */
export function fileKey(file: string): string {
  const path = compilerPath(file);
  return ignoresCase ? path.toLowerCase() : path;
}

export function isDeclarationFile(file: string): boolean {
  return /\.d(\.[^./]+)?\.[cm]?ts$/i.test(file);
}

export function isUnderNodeModules(file: string): boolean {
  return file.includes('/node_modules/');
}

/** True for the declarations that come with TypeScript: `lib.es5.d.ts`, `lib.dom.d.ts`. */
export function isLibraryFile(file: string): boolean {
  return /\/lib\/lib(\.[a-z0-9.-]+)?\.d\.ts$/i.test(file) || /\/@typescript\/lib-[a-z-]+\//i.test(file);
}

/** True for what a syntax tree of TypeScript or JavaScript can be made of. */
export function isScriptFile(file: string): boolean {
  return /\.(?:[cm]?[jt]s|[jt]sx)$/i.test(file);
}

/** Source that the user writes: a script file that is neither a declaration file nor part of a package. */
export function isSourceFile(file: string): boolean {
  return isScriptFile(file) && !isDeclarationFile(file) && !isUnderNodeModules(file);
}

export function directoryOf(path: string): string {
  const end = path.lastIndexOf('/');
  return end <= 0 ? '/' : path.slice(0, end);
}

export function joined(directory: string, name: string): string {
  return directory.endsWith('/') ? directory + name : `${directory}/${name}`;
}

/** The directory itself, then the ones around it, up to the root. */
export function* directoriesUpward(directory: string): Generator<string> {
  for (let current = directory; ; current = directoryOf(current)) {
    yield current;
    if (current === '/' || /^[a-z]:\/?$/i.test(current) || !current.includes('/')) return;
  }
}

const isWindows = process.platform === 'win32';
const ignoresCase = isWindows || process.platform === 'darwin';
