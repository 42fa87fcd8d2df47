import type { Place } from '../../protocol/span.ts';
import type { CheckResult } from '../check-result.ts';
import { displayPath } from '../paths.ts';
import type { Position } from '../source-text.ts';

/** A place as people and tools outside read it: the end is behind the last character. */
export interface Region {
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

/** The place must be in a file of the result's sources, as those of its findings are. */
export function regionOf({ file, start, end }: Place, { cwd, sources }: CheckResult): Region {
  const source = sources.get(file);
  if (source === undefined) throw new Error(`No text was kept for ${file}`);
  return { file: displayPath(file, cwd), start: source.positionOf(start), end: source.positionOf(end) };
}

/** Where a problem is, as far as that is known. */
export function problemPlace({ file, span }: { readonly file?: string; readonly span?: { readonly start: number; readonly end: number } }, result: CheckResult): string | undefined {
  if (file === undefined) return undefined;
  if (span === undefined || !result.sources.has(file)) return displayPath(file, result.cwd);
  const { start } = regionOf({ file, ...span }, result);
  return `${displayPath(file, result.cwd)}:${start.line}:${start.column}`;
}
