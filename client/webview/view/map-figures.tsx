import type { FunctionMap } from '../../../server/src/protocol/function-map.ts';

/** How much is on the map, and how much is not. */
export function MapFigures({ map }: { readonly map: FunctionMap }) {
  const { nodes, calls, functionCount, picture } = map;
  const isFolded = nodes[0]?.kind === 'file';
  const left = functionCount - nodes.length;
  const parts = [
    isFolded ? `${nodes.length} files, for ${functionCount} functions` : `${nodes.length} functions`,
    `${calls.length} calls`,
    !isFolded && left > 0 ? `${left} left out by the filter` : '',
    picture.arrangement === 'grid' ? 'in rows, because a better arrangement took too long' : '',
  ];
  return <p class="map-figures">{parts.filter((part) => part !== '').join(' · ')}</p>;
}
