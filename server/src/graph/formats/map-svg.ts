import type { FunctionMap, MapCall, MapNode, MapRectangle } from '../../protocol/function-map.ts';
import { mapLabel } from '../layout/map-size.ts';
import { arrowHead, glyphs, glyphSize, linePath, nodeOutline } from '../layout/shapes.ts';
import { callWords } from './map-text.ts';
import { escapeXml } from './svg.ts';
import { svgStyle } from './svg-style.ts';

/** The map as a picture that stands on its own, at the positions that it carries. */
export function formatMapSvg(map: FunctionMap): string {
  const { picture, nodes, files, calls } = map;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const [width, height] = [Math.max(picture.width, minWidth), picture.height + headHeight];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description">`,
    `<title id="title">Map of ${escapeXml(map.title)}</title>`,
    `<desc id="description">${nodes.length} boxes, ${calls.length} calls</desc>`,
    `<style>${svgStyle}${mapStyle}</style>`,
    `<rect class="page" width="${width}" height="${height}"/>`,
    `<text class="name" x="20" y="30">${escapeXml(map.title)}</text>`,
    `<g transform="translate(0 ${headHeight})">`,
    ...files.map(({ label }, index) => drawFile(label, picture.files[index])),
    ...calls.map((call, index) => drawCall(call, picture.calls[index] ?? [], byId)),
    ...nodes.map((node, index) => drawNode(node, picture.nodes[index], node.id === map.root)),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

const headHeight = 44;
const minWidth = 240;

const mapStyle = `.call-line path { fill: none; stroke: var(--line); stroke-width: 1.25; }
.call-line .head { fill: var(--line); stroke: none; }
.call-line.joined path { stroke-width: 2.5; }
.call-line.lost path, .call-line.started path { stroke-dasharray: 4 3; }
.call-line.lost path { stroke: var(--lost); }
.call-line.lost .head { fill: var(--lost); stroke: none; stroke-dasharray: none; }
.call-line.sync path { stroke-opacity: .6; }
`;

function drawFile(label: string, box: MapRectangle | undefined): string {
  if (box === undefined) return '';
  return `<rect class="frame" x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" rx="6"/><text class="heading" x="${box.x + 14}" y="${box.y + 18}">${escapeXml(label)}</text>`;
}

function drawCall({ kind, from, to, count }: MapCall, points: FunctionMap['picture']['calls'][number], byId: ReadonlyMap<string, MapNode>): string {
  if (points.length < 2) return '';
  const title = `${byId.get(from)?.label ?? from} → ${byId.get(to)?.label ?? to}${count > 1 ? ` × ${count}` : ''}${callWords[kind] === '' ? '' : `, ${callWords[kind]}`}`;
  return `<g class="call-line ${kind}"><title>${escapeXml(title)}</title><path d="${linePath(points, true)}"/><path class="head" d="${arrowHead(points, 'filled')}"/></g>`;
}

function drawNode(node: MapNode, box: MapRectangle | undefined, isRoot: boolean): string {
  if (box === undefined) return '';
  const kind = node.blocks !== undefined ? 'blocking' : node.isAsync ? 'await' : 'work';
  const tooltip = [node.label, ...(node.blocks === undefined ? [] : [`blocks the event loop: ${node.blocks.text}`]), ...node.ruleIds].join('\n');
  return [
    `<g class="node ${kind}${isRoot ? ' critical' : ''}" transform="translate(${box.x} ${box.y})"><title>${escapeXml(tooltip)}</title>`,
    `<path class="outline" d="${nodeOutline(kind, box.width, box.height)}"/><path class="glyph" transform="translate(10 ${(box.height - glyphSize) / 2})" d="${glyphs[kind]}"/>`,
    `<text class="label" x="28" y="${box.height / 2 + 4}">${escapeXml(mapLabel(node))}</text>`,
    node.ruleIds.length === 0 ? '' : `<path class="badge" d="M${box.width - 4} -6l7 12h-14Z"/><path class="badge-mark" d="M${box.width - 4} -2v4M${box.width - 4} 3.4v1"/>`,
    '</g>',
  ].join('');
}
