import { useSignal } from '@preact/signals';
import type { JSX, TargetedPointerEvent } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { Layout, Rectangle, Wire } from '../../../server/src/graph/layout/layout.ts';
import { linePath, nodeOutline } from '../../../server/src/graph/layout/shapes.ts';
import { edgeWords } from '../state/describe.ts';
import type { Page } from '../state/page.ts';
import { nearestLine } from './hit.ts';
import { BandView, BarView, FrameView, LabelView, LinkView, WiresView } from './lines.tsx';
import { NodeView } from './node.tsx';
import { nodeAt, openAt, pickAt } from './pointer.ts';
import { Tip, type TipContent } from './tip.tsx';

/** The lanes. The picture itself is hidden from screen readers: they read the tree with the same nodes. */
export function Flow({ page }: { readonly page: Page }) {
  const tip = useSignal<TipContent | undefined>(undefined);
  const pointed = useSignal<string | undefined>(undefined);
  const layout = page.views.layout.value;
  if (layout === undefined) return null;

  function onPointerMove(event: TargetedPointerEvent<SVGSVGElement>): void {
    const id = nodeAt(event);
    pointed.value = id;
    const wire = id === undefined && layout ? wireAt(page, layout, event) : undefined;
    const text = wire ? wordsFor(page, wire) : '';
    tip.value = text === '' ? undefined : { text, x: event.offsetX, y: event.offsetY };
  }

  function leave(): void {
    pointed.value = undefined;
    tip.value = undefined;
  }

  return (
    <FlowSurface page={page} layout={layout} onPointerMove={onPointerMove} onPointerLeave={leave}>
      <Marks page={page} layout={layout} pointed={pointed.value} />
      <Tip content={tip.value} zoom={page.signals.zoom.value} bounds={layout} />
    </FlowSurface>
  );
}

interface SurfaceProps {
  readonly page: Page;
  readonly layout: Layout;
  readonly onPointerMove: (event: TargetedPointerEvent<SVGSVGElement>) => void;
  readonly onPointerLeave: () => void;
  readonly children: JSX.Element | readonly JSX.Element[];
}

function FlowSurface({ page, layout, onPointerMove, onPointerLeave, children }: SurfaceProps) {
  const zoom = page.signals.zoom.value;
  useLayoutEffect(() => page.viewport.settle(), [zoom]);
  return (
    <svg
      class="flow"
      width={layout.width * zoom}
      height={layout.height * zoom}
      viewBox={`0 0 ${layout.width} ${layout.height}`}
      aria-hidden="true"
      onPointerMove={onPointerMove}
      onPointerLeave={onPointerLeave}
      onClick={(event) => pickAt(page, event)}
      onDblClick={(event) => openAt(page, event)}
    >
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path class="hatch" d="M0 0V6" />
        </pattern>
      </defs>
      <Picture page={page} layout={layout} />
      {children}
    </svg>
  );
}

/** Everything that only a new layout changes: zooming, pointing and selecting leave it alone. */
function Picture({ page, layout }: { readonly page: Page; readonly layout: Layout }) {
  const nodes = page.views.nodes.value;
  const identities = page.views.identities.value;
  const ghosts = page.views.ghosts.value;
  const isAfter = page.signals.isAfter.value;
  const { frames, bands, boxes } = partInSight(page, layout);
  return (
    <>
      <g>{frames.map((frame) => <FrameView key={frame.id} frame={frame} />)}</g>
      <g>{bands.map((band) => <BandView key={band.id} band={band} />)}</g>
      <g class="ghosts">
        {ghosts.map(({ id, points, middle: { x, y } }) => <path key={id} class="ghost" d={`${linePath(points, false)}M${x - 4} ${y - 4}l8 8m0-8l-8 8`} />)}
      </g>
      <WiresView wires={layout.wires} />
      <g>{layout.bars.map((bar) => <BarView key={bar.id} bar={bar} />)}</g>
      <g>{layout.labels.map((label) => <LabelView key={label.id} label={label} />)}</g>
      <g>
        {boxes.map((box) => {
          const node = nodes.get(box.id);
          return node && <NodeView key={isAfter ? (identities.get(box.id) ?? `new:${box.id}`) : box.id} box={box} node={node} />;
        })}
      </g>
    </>
  );
}

/** All of a picture of usual size; of a large one what is in sight, because every node costs time to the screen. */
function partInSight({ viewport }: Page, { frames, bands, boxes }: Layout): Pick<Layout, 'frames' | 'bands' | 'boxes'> {
  if (boxes.length <= drawnWhole) return { frames, bands, boxes };
  const sight = viewport.inSight.value;
  const isInSight = (part: Rectangle) => part.x < sight.x + sight.width && part.x + part.width > sight.x && part.y < sight.y + sight.height && part.y + part.height > sight.y;
  return { frames: frames.filter(isInSight), bands: bands.filter(isInSight), boxes: boxes.filter(isInSight) };
}

const drawnWhole = 300;

/** What lies over the picture: the search's hits, the selected node with its links, the node under the pointer. */
function Marks({ page, layout, pointed }: { readonly page: Page; readonly layout: Layout; readonly pointed: string | undefined }) {
  const selected = page.signals.selected.value;
  const focused = page.signals.hasFocus.value;
  const hits = new Set(page.views.hits.value);
  const links = layout.links.filter(({ from, to }) => from === selected || to === selected || from === pointed || to === pointed);
  return (
    <g class="marks">
      {links.map((link) => <LinkView key={link.id} link={link} />)}
      {layout.boxes.map((box) => {
        const isSelected = box.id === selected;
        if (!isSelected && !hits.has(box.id)) return null;
        const around = nodeOutline(box.kind, box.width + 8, box.height + 8);
        return <path key={box.id} class={`${isSelected ? 'selection' : 'hit'}${isSelected && focused ? ' focused' : ''}`} transform={`translate(${box.x - 4} ${box.y - 4})`} d={around} />;
      })}
    </g>
  );
}

/** How near, in pixels of the screen, the pointer must come to a line. */
const reach = 6;

function wireAt({ signals }: Page, layout: Layout, event: PointerEvent): Wire | undefined {
  const zoom = signals.zoom.value;
  return nearestLine(layout.wires, { x: event.offsetX / zoom, y: event.offsetY / zoom }, reach / zoom);
}

function wordsFor({ views }: Page, wire: Wire): string {
  if (wire.kind === 'open') return 'Nobody awaits this task: it goes on when the function is over';
  if (wire.kind === 'error') return 'When something above throws';
  const edges = wire.edges.flatMap((index) => views.drawn.value?.edges[index] ?? []);
  return edgeWords(edges, wire.isRemovable);
}
