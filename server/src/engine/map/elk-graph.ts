import type { ElkNode } from 'elkjs/lib/elk-api.js';
import { mapNodeHeight, mapNodeWidth, mapPadding, mapTitleHeight, mapTitleWidth } from '../../graph/layout/map-size.ts';
import type { MapFile, MapNode, MapPicture, MapRectangle } from '../../protocol/function-map.ts';

/** What is arranged: boxes, frames around them, and lines. */
export interface Arrangeable {
  readonly nodes: readonly MapNode[];
  readonly files: readonly MapFile[];
  readonly calls: readonly { readonly from: string; readonly to: string }[];
}

/** A map as ELK takes it: files are compound nodes, callers stand left of callees. */
export function toElk({ nodes, files, calls }: Arrangeable): ElkNode {
  const leaf = (node: MapNode): ElkNode => ({ id: node.id, width: mapNodeWidth(node), height: mapNodeHeight });
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const children = files.length === 0 ? nodes.map(leaf) : files.map((file): ElkNode => ({
    id: frameId(file), children: file.nodes.flatMap((id) => byId.get(id) ?? []).map(leaf),
    layoutOptions: { 'elk.padding': `[top=${mapTitleHeight + mapPadding / 2},left=${mapPadding},bottom=${mapPadding},right=${mapPadding}]`, 'elk.nodeSize.constraints': 'MINIMUM_SIZE', 'elk.nodeSize.minimum': `(${mapTitleWidth(file)}, 0)` },
  }));
  return { id: 'map', layoutOptions: { ...options, 'elk.layered.thoroughness': nodes.length > manyNodes ? '2' : '7' }, children, edges: calls.map(({ from, to }, index) => ({ id: `call ${index}`, sources: [from], targets: [to] })) };
}

/** From here on fewer crossings are not worth the seconds that the search for them takes. */
const manyNodes = 40;

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.spacing.nodeNodeBetweenLayers': '48',
  'elk.spacing.nodeNode': '18',
  'elk.spacing.edgeNode': '12',
  // The order of the code, so that an edit moves little.
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.randomSeed': '1',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
};

/** The picture that ELK found, in the order of nodes, files and calls. */
export function fromElk(laidOut: ElkNode, { nodes, files, calls }: Arrangeable): MapPicture {
  const boxes = new Map<string, MapRectangle>();
  const note = ({ id, x = 0, y = 0, width = 0, height = 0, children = [] }: ElkNode): void => {
    boxes.set(id, { x: round(x), y: round(y), width: round(width), height: round(height) });
    children.forEach(note);
  };
  (laidOut.children ?? []).forEach(note);
  const lines = new Map((laidOut.edges ?? []).map(({ id, sections = [] }) => [id, sections.flatMap(({ startPoint, bendPoints = [], endPoint }) => [startPoint, ...bendPoints, endPoint]).map(({ x, y }) => ({ x: round(x), y: round(y) }))]));
  return {
    width: round(laidOut.width ?? 0), height: round(laidOut.height ?? 0),
    nodes: nodes.map(({ id }) => boxes.get(id) ?? nowhere), files: files.map((file) => boxes.get(frameId(file)) ?? nowhere), calls: calls.map((_call, index) => lines.get(`call ${index}`) ?? []),
    arrangement: 'layered',
  };
}

const nowhere: MapRectangle = { x: 0, y: 0, width: 0, height: 0 };

function frameId({ file }: MapFile): string {
  return `file ${file}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
