import { useSignal } from '@preact/signals';
import type { TargetedPointerEvent } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { FunctionMap, MapCall } from '../../../server/src/protocol/function-map.ts';
import type { Rectangle } from '../../../server/src/graph/layout/layout.ts';
import { mapLabel } from '../../../server/src/graph/layout/map-size.ts';
import { arrowHead, glyphs, glyphSize, linePath, nodeOutline } from '../../../server/src/graph/layout/shapes.ts';
import type { MapBox } from '../state/map-boxes.ts';
import { callSentence } from '../state/map-words.ts';
import type { Page } from '../state/page.ts';
import { nearestLine } from './hit.ts';
import { nodeAt, openAt, pickAt } from './pointer.ts';
import { Tip, type TipContent } from './tip.tsx';

/** Functions as boxes, at the places that the server found. Hidden from screen readers, which read the tree. */
export function MapView({ page, map }: { readonly page: Page; readonly map: FunctionMap }) {
  const tip = useSignal<TipContent | undefined>(undefined);
  const zoom = page.signals.zoom.value;
  useLayoutEffect(() => page.viewport.settle(), [zoom]);
  const { width, height } = map.picture;

  function onPointerMove(event: TargetedPointerEvent<SVGSVGElement>): void {
    const call = nodeAt(event) === undefined ? callAt(map, event, zoom) : undefined;
    tip.value = call && { text: callSentence(map, call), x: event.offsetX, y: event.offsetY };
  }

  return (
    <svg
      class="flow map"
      width={width * zoom}
      height={height * zoom}
      viewBox={`0 0 ${width} ${height}`}
      aria-hidden="true"
      onPointerMove={onPointerMove}
      onPointerLeave={() => (tip.value = undefined)}
      onClick={(event) => pickAt(page, event)}
      onDblClick={(event) => openAt(page, event)}
    >
      <MapPicture page={page} map={map} />
      <MapMarks page={page} map={map} />
      <Tip content={tip.value} zoom={zoom} bounds={map.picture} />
    </svg>
  );
}

/** How near, in pixels of the screen, the pointer must come to a line. */
const reach = 6;

function callAt(map: FunctionMap, event: PointerEvent, zoom: number): MapCall | undefined {
  const lines = map.calls.map((call, index) => ({ call, points: map.picture.calls[index] ?? [] }));
  return nearestLine(lines, { x: event.offsetX / zoom, y: event.offsetY / zoom }, reach / zoom)?.call;
}

/** What neither pointing nor selecting changes. */
function MapPicture({ page, map }: { readonly page: Page; readonly map: FunctionMap }) {
  const boxes = page.views.mapBoxes.value;
  return (
    <>
      <g>
        {map.files.map(({ file, label }, index) => {
          const frame = map.picture.files[index];
          return frame && <FileFrame key={file} label={label} frame={frame} />;
        })}
      </g>
      <CallLines map={map} />
      <g>{inSight(page, boxes).map((box) => <MapNodeView key={box.id} box={box} isRoot={box.id === map.root} />)}</g>
    </>
  );
}

function FileFrame({ label, frame }: { readonly label: string; readonly frame: Rectangle }) {
  return (
    <g class="frame-group file">
      <rect class="frame" x={frame.x} y={frame.y} width={frame.width} height={frame.height} rx={6} />
      <text class="heading" x={frame.x + 14} y={frame.y + 18}>
        {label}
      </text>
    </g>
  );
}

/** All lines of one kind in one path: a map has many. */
function CallLines({ map }: { readonly map: FunctionMap }) {
  const kinds = Map.groupBy(map.calls.map(({ kind }, index) => ({ kind, points: map.picture.calls[index] ?? [] })).filter(({ points }) => points.length > 1), ({ kind }) => kind);
  return (
    <>
      {[...kinds].map(([kind, lines]) => (
        <g key={kind} class={`call-line ${kind}`}>
          <path class="line" d={lines.map(({ points }) => linePath(points, true)).join('')} />
          <path class="head" d={lines.map(({ points }) => arrowHead(points, 'filled')).join('')} />
        </g>
      ))}
    </>
  );
}

/** All boxes of a map of usual size; of a large one those in sight. */
function inSight({ viewport }: Page, boxes: readonly MapBox[]): readonly MapBox[] {
  if (boxes.length <= drawnWhole) return boxes;
  const sight = viewport.inSight.value;
  return boxes.filter(({ x, y, width, height }) => x < sight.x + sight.width && x + width > sight.x && y < sight.y + sight.height && y + height > sight.y);
}

const drawnWhole = 300;

function MapNodeView({ box: { id, node, x, y, width, height }, isRoot }: { readonly box: MapBox; readonly isRoot: boolean }) {
  const kind = node.blocks !== undefined ? 'blocking' : node.isAsync ? 'await' : 'work';
  return (
    <g class={['node', kind, node.kind, ...(isRoot ? ['critical'] : []), ...(node.isTest ? ['uncertain'] : [])].join(' ')} transform={`translate(${x} ${y})`} data-node={id}>
      <path class="outline" d={nodeOutline(kind, width, height)} />
      <path class="glyph" transform={`translate(10 ${(height - glyphSize) / 2})`} d={glyphs[kind]} />
      <text class="label" x={28} y={height / 2 + 4}>
        {mapLabel(node)}
      </text>
      {node.ruleIds.length > 0 && <path class="badge" d={`M${width - 6} -6.5l7.5 13h-15Z`} />}
      {node.ruleIds.length > 0 && <path class="badge-mark" d={`M${width - 6} -2.2v4.4M${width - 6} 3.8v1.2`} />}
    </g>
  );
}

/** The search's hits; the selected box with the lines that begin or end at it. */
function MapMarks({ page, map }: { readonly page: Page; readonly map: FunctionMap }) {
  const selected = page.signals.selected.value;
  const focused = page.signals.hasFocus.value;
  const hits = new Set(page.views.hits.value);
  const own = map.calls.flatMap(({ from, to, kind }, index) => (from === selected || to === selected ? [{ kind, index, points: map.picture.calls[index] ?? [] }] : [])).filter(({ points }) => points.length > 1);
  return (
    <g class="marks">
      {own.map(({ kind, index, points }) => <path key={index} class={`own-call ${kind}`} d={linePath(points, true)} />)}
      {page.views.mapBoxes.value.map(({ id, x, y, width, height }) => {
        const isSelected = id === selected;
        if (!isSelected && !hits.has(id)) return null;
        return <rect key={id} class={`${isSelected ? 'selection' : 'hit'}${isSelected && focused ? ' focused' : ''}`} x={x - 4} y={y - 4} width={width + 8} height={height + 8} rx={8} />;
      })}
    </g>
  );
}
