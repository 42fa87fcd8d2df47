import { posix } from 'node:path';

/** A file that people wrote, relative to the package. */
export interface MappedSource {
  readonly file: string;
  readonly text: string;
}

/** The TypeScript and JavaScript that a source map carries; nothing of other packages and nothing outside of this one. */
export function sourcesInMap(map: string, text: string): readonly MappedSource[] {
  const { sources = [], sourcesContent = [], sourceRoot = '' }: SourceMap = JSON.parse(text);
  return sources.flatMap((source, index) => {
    const content = sourcesContent[index];
    const file = posix.normalize(posix.join(posix.dirname(map.replaceAll('\\', '/')), sourceRoot, source));
    const isOwn = !file.startsWith('../') && !file.includes('node_modules/') && /\.[cm]?[jt]sx?$/.test(file);
    return typeof content === 'string' && isOwn ? [{ file, text: content }] : [];
  });
}

/** What is used of the format (ECMA-426). */
interface SourceMap {
  readonly sources?: readonly string[];
  readonly sourcesContent?: readonly (string | null)[];
  readonly sourceRoot?: string;
}
