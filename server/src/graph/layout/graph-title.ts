import type { DrawableGraph } from './visible.ts';

/** What a graph is of: the function, or the file without its path. */
export function graphTitle({ scope, root, functions }: DrawableGraph): string {
  const found = functions.find(({ id }) => id === root);
  if (found === undefined) return root;
  return scope === 'file' ? found.place.file.slice(found.place.file.lastIndexOf('/') + 1) : found.name;
}
