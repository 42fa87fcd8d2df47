import { arrowHead, linePath } from '../../../server/src/graph/layout/shapes.ts';
import type { Bar, Band, Frame, LaneLabel, Link, Wire } from '../../../server/src/graph/layout/layout.ts';
import { nodeHeight, stackStep } from '../../../server/src/graph/layout/grid.ts';
import { headingInset, headingWidth } from '../../../server/src/graph/layout/measure.ts';

/**
 * All wires, those of one look in one path: a large graph has as many wires as nodes, and nothing is asked of a single
 * one. The longest path comes last and so on top.
 */
export function WiresView({ wires }: { readonly wires: readonly Wire[] }) {
  const looks = new Map<string, { readonly lines: string[]; readonly heads: string[] }>();
  for (const wire of wires.toSorted((a, b) => Number(a.isCritical) - Number(b.isCritical))) {
    const look = lookOf(wire);
    const paths = looks.get(look) ?? { lines: [], heads: [] };
    looks.set(look, paths);
    const isOpen = wire.kind === 'open';
    paths.lines.push(linePath(wire.points, wire.hasArrow && !isOpen));
    if (wire.hasArrow) paths.heads.push(arrowHead(wire.points, isOpen ? 'open' : 'filled'));
  }
  return (
    <>
      {[...looks].map(([look, { lines, heads }]) => (
        <g key={look} class={look}>
          <path class="line" d={lines.join('')} />
          <path class="head" d={heads.join('')} />
        </g>
      ))}
    </>
  );
}

function lookOf({ kind, isCritical, isRemovable }: Wire): string {
  return ['wire', kind, ...(isCritical ? ['critical'] : []), ...(isRemovable ? ['removable'] : [])].join(' ');
}

export function LinkView({ link }: { readonly link: Link }) {
  return (
    <g class="link">
      <path class="line" d={linePath(link.points, true)} />
      <path class="head" d={arrowHead(link.points, 'filled')} />
    </g>
  );
}

export function FrameView({ frame }: { readonly frame: Frame }) {
  const { x, y, width, height, kind, stack, title, titleNode } = frame;
  const isHeaded = titleNode === undefined && kind !== 'root';
  return (
    <g class={`frame-group ${kind}`}>
      {Array.from({ length: stack }, (_, index) => stackStep * (stack - index)).map((offset) => (
        <rect key={offset} class="card" x={x + offset} y={y + offset} width={width} height={height} rx={6} />
      ))}
      <rect class="frame" x={x} y={y} width={width} height={height} rx={6} />
      {isHeaded && <rect class="tab" x={x} y={y} width={headingWidth(title)} height={nodeHeight} rx={6} />}
      {isHeaded && (
        <text class="heading" x={x + headingInset} y={y + nodeHeight / 2 + 4}>
          {title}
        </text>
      )}
    </g>
  );
}

export function BarView({ bar }: { readonly bar: Bar }) {
  return <rect class={bar.isCritical ? 'bar critical' : 'bar'} x={bar.x} y={bar.y} width={bar.width} height={bar.height} rx={2} />;
}

export function BandView({ band }: { readonly band: Band }) {
  return <rect class="band" x={band.x} y={band.y} width={band.width} height={band.height} />;
}

export function LabelView({ label }: { readonly label: LaneLabel }) {
  return (
    <text class="lane" x={label.x} y={label.y}>
      {label.text}
    </text>
  );
}
