import type { MappedJoin } from '../../effects/mapped-joins.ts';
import type { FileModel } from '../../model/model.ts';
import type { Fix } from '../../protocol/finding.ts';
import { inParts } from './in-parts.ts';
import { throughPLimit } from './through-p-limit.ts';
import { throughPMap } from './through-p-map.ts';

/**
 * All ways to bound how many tasks run at once, the smoothest first: packages among `dependencies`, then parts. None is
 * as sure as the finding: with more tasks than that it takes longer, and those behind a failure no longer start.
 */
export function boundedForms(file: FileModel, text: string, at: MappedJoin, atOnce: number, dependencies: ReadonlySet<string>): readonly Fix[] {
  return [
    dependencies.has('p-map') ? throughPMap(file, text, at, atOnce) : undefined,
    dependencies.has('p-limit') ? throughPLimit(file, text, at, atOnce) : undefined,
    inParts(file, text, at, atOnce),
  ].filter((fix) => fix !== undefined);
}
