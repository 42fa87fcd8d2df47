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
export function regionOf({ file, start, end }: Place, { cwd, sources }: Pick<CheckResult, 'cwd' | 'sources'>): Region {
  const source = sources.get(file);
  if (source === undefined) throw new Error(`No text was kept for ${file}`);
  return { file: displayPath(file, cwd), start: source.positionOf(start), end: source.positionOf(end) };
}
