import type { MappedJoin } from '../../effects/mapped-joins.ts';
import type { FileModel } from '../../model/model.ts';
import type { Fix } from '../../protocol/finding.ts';
import { defaultInScope } from '../imports.ts';
import { isPlainMap } from './plain-map.ts';

/** `Promise.all(xs.map(f))` becomes `pMap(xs, f, { concurrency: 10 })`, with its import. */
export function throughPMap(file: FileModel, text: string, { join, map, handed }: MappedJoin, atOnce: number): Fix | undefined {
  const { callee } = map;
  if (join.tasks !== map || join.method !== 'all' || callee.kind !== 'member' || map.arguments.length !== 1 || !isPlainMap(text, map)) return undefined;
  const imported = defaultInScope(file, text, 'p-map', 'pMap');
  if (imported === undefined) return undefined;
  const written = text.slice(handed.span.start, handed.span.end);
  const code = `${imported.local}(${text.slice(callee.object.span.start, callee.object.span.end)}, ${written}, { concurrency: ${atOnce} })`;
  return { title: `Run at most ${atOnce} at once with p-map`, kind: 'offer', concurrent: true, confidence: 'likely', edits: [...imported.edits, { file: file.file, span: join.call.span, newText: code }] };
}
