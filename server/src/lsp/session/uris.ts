import { URI } from 'vscode-uri';

/** Absolute path with forward slashes of a `file:` URI; undefined for any other scheme. */
export function fileOfUri(uri: string): string | undefined {
  const parsed = URI.parse(uri);
  return parsed.scheme === 'file' ? parsed.fsPath.replaceAll('\\', '/') : undefined;
}

/** `file:` URI of an absolute path. */
export function uriOfFile(file: string): string {
  return URI.file(file).toString();
}

/**
 * A path for a document that has no file (`untitled:`, a virtual file system), so that the compiler has a name and an
 * extension for it. It stands in the workspace root: there the nearest configuration and node_modules are found.
 */
export function fileOfVirtualUri(uri: string, languageId: string, root: string): string {
  const { path, scheme } = URI.parse(uri);
  const name = path.slice(path.lastIndexOf('/') + 1).replace(/\.[cm]?[jt]sx?$/, '') || 'untitled';
  return `${root}/${name}.${scheme}.${extensions[languageId] ?? 'ts'}`;
}

const extensions: Readonly<Record<string, string>> = {
  typescript: 'ts',
  typescriptreact: 'tsx',
  javascript: 'js',
  javascriptreact: 'jsx',
};
