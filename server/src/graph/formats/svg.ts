import type { GraphNode, TaskGraph } from '../../protocol/task-graph.ts';
import { nodeHeight } from '../layout/grid.ts';
import { headingInset, headingWidth } from '../layout/measure.ts';
import { chevronWidth, textInset } from '../layout/node-face.ts';
import type { Band, Bar, Box, Frame, LaneLabel, Layout, Wire } from '../layout/layout.ts';
import { graphTitle } from '../layout/graph-title.ts';
import { layoutGraph } from '../layout/layout-graph.ts';
import { arrowHead, glyphs, glyphSize, linePath, nodeInlay, nodeOutline } from '../layout/shapes.ts';
import { proseWidth } from '../layout/text-width.ts';
import { figuresOf, type Figure } from './figures.ts';
import { svgStyle } from './svg-style.ts';

/**
 * A picture that stands on its own: colours for light and dark in its style element, fonts by name, no scripts. The
 * title and the figures stand above the lanes.
 */
export function formatSvg(graph: TaskGraph): string {
  const layout = layoutGraph(graph);
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  const figures = figuresOf(graph.metrics);
  const name = graphTitle(graph);
  const width = Math.max(layout.width, figuresWidth(figures), proseWidth(name) * 1.6 + 2 * sideMargin);
  const height = layout.height + headHeight;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description">`,
    `<title id="title">Task graph of ${escapeXml(name)}</title>`,
    `<desc id="description">${escapeXml(figures.map(({ name: figure, value }) => `${figure} ${value}`).join(', '))}</desc>`,
    `<style>${svgStyle}</style>`,
    `<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path class="hatch" d="M0 0V6"/></pattern></defs>`,
    `<rect class="page" width="${width}" height="${height}"/>`,
    `<text class="name" x="${sideMargin}" y="30">${escapeXml(name)}</text>`,
    figuresRow(figures),
    `<g transform="translate(0 ${headHeight})">`,
    ...drawLayout(layout, nodes),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

const headHeight = 62;
const sideMargin = 20;
const figureGap = 22;

function figuresWidth(figures: readonly Figure[]): number {
  return figures.reduce((width, figure) => width + figureWidth(figure), 2 * sideMargin);
}

function figureWidth({ name, value }: Figure): number {
  return Math.ceil(proseWidth(name) + proseWidth(value) * 1.1) + 6 + figureGap;
}

function figuresRow(figures: readonly Figure[]): string {
  let x = sideMargin;
  const texts = figures.map((figure) => {
    const text = `<text x="${x}" y="52"><tspan class="figure-name">${figure.name}</tspan> <tspan class="figure">${escapeXml(figure.value)}</tspan></text>`;
    x += figureWidth(figure);
    return text;
  });
  return texts.join('');
}

function drawLayout({ boxes, frames, bands, bars, labels, wires }: Layout, nodes: ReadonlyMap<string, GraphNode>): readonly string[] {
  const inOrder = [...wires.filter(({ isCritical }) => !isCritical), ...wires.filter(({ isCritical }) => isCritical)];
  return [
    ...frames.map(drawFrame),
    ...bands.map(drawBand),
    ...inOrder.map(drawWire),
    ...bars.map(drawBar),
    ...labels.map(drawLabel),
    ...boxes.map((box) => drawBox(box, nodes.get(box.id))),
  ];
}

function drawFrame({ kind, title, titleNode, x, y, width, height, stack }: Frame): string {
  const cards = Array.from({ length: stack }, (_, index) => 4 * (stack - index)).map((offset) => `<rect class="card" x="${x + offset}" y="${y + offset}" width="${width}" height="${height}" rx="6"/>`);
  const heading = titleNode === undefined && kind !== 'root' ? drawHeading(x, y, title) : '';
  return `${cards.join('')}<rect class="frame ${kind}" x="${x}" y="${y}" width="${width}" height="${height}" rx="6"/>${heading}`;
}

function drawHeading(x: number, y: number, title: string): string {
  return `<rect class="tab" x="${x}" y="${y}" width="${headingWidth(title)}" height="${nodeHeight}" rx="6"/><text class="heading" x="${x + headingInset}" y="${y + nodeHeight / 2 + 4}">${escapeXml(title)}</text>`;
}

function drawBand({ x, y, width, height }: Band): string {
  return `<rect class="band" x="${x}" y="${y}" width="${width}" height="${height}"/>`;
}

function drawWire({ kind, points, hasArrow, isCritical, isRemovable }: Wire): string {
  const classes = ['wire', kind, ...(isCritical ? ['critical'] : []), ...(isRemovable ? ['removable'] : [])].join(' ');
  const head = hasArrow ? `<path class="head" d="${arrowHead(points, kind === 'open' ? 'open' : 'filled')}"/>` : '';
  return `<g class="${classes}"><path d="${linePath(points, hasArrow && kind !== 'open')}"/>${head}</g>`;
}

function drawBar({ x, y, width, height, isCritical }: Bar): string {
  return `<rect class="bar${isCritical ? ' critical' : ''}" x="${x}" y="${y}" width="${width}" height="${height}" rx="2"/>`;
}

function drawLabel({ x, y, text }: LaneLabel): string {
  return `<text class="lane" x="${x}" y="${y}">${escapeXml(text)}</text>`;
}

function drawBox({ id, kind, x, y, width, height, text, chip, chipWidth, ordinal }: Box, node: GraphNode | undefined): string {
  const classes = ['node', kind, ...(ordinal === undefined ? [] : ['critical']), ...(node?.isCertain === false ? ['uncertain'] : [])].join(' ');
  const inlay = nodeInlay(kind, width, height);
  const chevron = node?.expansion === undefined ? 0 : chevronWidth;
  const parts = [
    `<path class="outline" d="${nodeOutline(kind, width, height)}"/>`,
    ...(inlay === '' ? [] : [`<path class="inlay" d="${inlay}"/>`]),
    ...(glyphs[kind] === '' ? [] : [`<path class="glyph" transform="translate(10 ${(height - glyphSize) / 2})" d="${glyphs[kind]}"/>`]),
    ...(text === '' ? [] : [`<text class="label" x="${textInset}" y="${height / 2 + 4}">${escapeXml(text)}</text>`]),
    ...(chip === undefined ? [] : [drawChip(chip, width - chipWidth - 7 - chevron, chipWidth, height)]),
    ...(node && node.ruleIds.length > 0 ? [`<path class="badge" d="M${width - 4} -6l7 12h-14Z"/><path class="badge-mark" d="M${width - 4} -2v4M${width - 4} 3.4v1"/>`] : []),
  ];
  return `<g class="${classes}" transform="translate(${x} ${y})"><title>${escapeXml(tooltip(id, node))}</title>${parts.join('')}</g>`;
}

function drawChip(text: string, x: number, width: number, height: number): string {
  return `<rect class="chip" x="${x}" y="${height / 2 - 9}" width="${width}" height="18" rx="9"/><text class="chip-text" x="${x + width / 2}" y="${height / 2 + 4}">${escapeXml(text)}</text>`;
}

function tooltip(id: string, node: GraphNode | undefined): string {
  return node === undefined ? id : [node.label, ...node.ruleIds].join('\n');
}

/** Characters that XML 1.0 cannot carry at all are dropped. */
export function escapeXml(text: string): string {
  // oxlint-disable-next-line no-control-regex
  return text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
