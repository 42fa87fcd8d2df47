import type { Repeat } from '../../protocol/task-graph.ts';

/** How a loop runs, in words: `× 30 in turn`, `× N at once`, `× 200, 8 at once`. N when only a run could tell. */
export function formatRepeat({ mode, count, limit }: Repeat): string {
  const times = `× ${count ?? 'N'}`;
  if (mode === 'serial') return `${times} in turn`;
  if (mode === 'concurrent') return `${times} at once`;
  return `${times}, ${limit ?? 'k'} at once`;
}
