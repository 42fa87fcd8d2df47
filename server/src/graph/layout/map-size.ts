import type { MapFile, MapNode, MapPicture, MapRectangle } from '../../protocol/function-map.ts';
import { codeWidth, fitCode, proseWidth } from './text-width.ts';

/* Sizes of a map's boxes, and the arrangement that needs no search: what the layered layout falls back to. */

export const mapNodeHeight = 30;
/** Room for a file's name above its functions. */
export const mapTitleHeight = 26;
export const mapPadding = 14;
const textInset = 28;
const rightInset = 12;
const maxLabelWidth = 260;
const gap = 18;
const maxRowWidth = 1_200;

export function mapLabel({ label }: MapNode): string {
  return fitCode(label, maxLabelWidth);
}

export function mapNodeWidth(node: MapNode): number {
  return textInset + Math.ceil(codeWidth(mapLabel(node))) + rightInset;
}

export function mapTitleWidth({ label }: MapFile): number {
  return Math.ceil(proseWidth(label)) + 2 * mapPadding;
}

/** Rows of boxes, file by file, with straight lines. */
export function gridPicture(nodes: readonly MapNode[], files: readonly MapFile[], calls: readonly { readonly from: string; readonly to: string }[]): MapPicture {
  const byId = new Map<string, MapRectangle>();
  const frames: MapRectangle[] = [];
  const groups = files.length === 0 ? [{ title: 0, members: nodes }] : files.map((file) => ({ title: mapTitleWidth(file), members: nodes.filter(({ id }) => file.nodes.includes(id)) }));
  let y = gap;
  for (const { title, members } of groups) {
    const bottom = placeGroup(byId, members, y, files.length > 0);
    const right = members.reduce((widest, { id }) => Math.max(widest, (byId.get(id)?.x ?? 0) + (byId.get(id)?.width ?? 0)), title);
    if (files.length > 0) frames.push({ x: gap, y, width: right + mapPadding - gap, height: bottom - y });
    y = bottom + gap;
  }
  const placed = nodes.map(({ id }) => byId.get(id) ?? { x: 0, y: 0, width: 0, height: 0 });
  const width = [...placed, ...frames].reduce((widest, one) => Math.max(widest, one.x + one.width), 0) + gap;
  return { width, height: y, nodes: placed, files: frames, calls: calls.map(({ from, to }) => straight(byId.get(from), byId.get(to))), arrangement: 'grid' };
}

function placeGroup(byId: Map<string, MapRectangle>, members: readonly MapNode[], top: number, isFramed: boolean): number {
  const left = isFramed ? gap + mapPadding : gap;
  let [x, y] = [left, isFramed ? top + mapTitleHeight : top];
  for (const node of members) {
    const width = mapNodeWidth(node);
    if (x > left && x + width > maxRowWidth) [x, y] = [left, y + mapNodeHeight + gap];
    byId.set(node.id, { x, y, width, height: mapNodeHeight });
    x += width + gap;
  }
  return y + mapNodeHeight + (isFramed ? mapPadding : 0);
}

function straight(from: MapRectangle | undefined, to: MapRectangle | undefined): MapPicture['calls'][number] {
  if (from === undefined || to === undefined) return [];
  return [{ x: from.x + from.width, y: from.y + from.height / 2 }, { x: to.x, y: to.y + to.height / 2 }];
}
