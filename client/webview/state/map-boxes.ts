import type { FunctionMap, MapNode } from '../../../server/src/protocol/function-map.ts';
import type { Rectangle } from '../../../server/src/graph/layout/layout.ts';
import type { Hop } from './neighbours.ts';

/** A function or a file of the map, where the server put it. */
export interface MapBox extends Rectangle {
  readonly id: string;
  readonly node: MapNode;
}

export function mapBoxes({ nodes, picture }: FunctionMap): readonly MapBox[] {
  return nodes.flatMap((node, index) => {
    const place = picture.nodes[index];
    return place === undefined ? [] : [{ id: node.id, node, ...place }];
  });
}

/** Ways that arrow keys go: along calls. */
export function mapHops({ calls }: FunctionMap): readonly Hop[] {
  return calls.map(({ from, to, kind }) => ({ from, to, isCritical: kind === 'awaited' }));
}
