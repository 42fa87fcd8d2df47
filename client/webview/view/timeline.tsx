import { useLayoutEffect } from 'preact/hooks';
import { formatDuration } from '../../../server/src/graph/layout/duration-text.ts';
import { codeWidth, fitCode, proseWidth } from '../../../server/src/graph/layout/text-width.ts';
import type { Timeline, TimelineRow } from '../../../server/src/graph/layout/timeline.ts';
import { glyphs } from '../../../server/src/graph/layout/shapes.ts';
import type { GraphMetrics, GraphNode } from '../../../server/src/protocol/task-graph.ts';
import type { Page } from '../state/page.ts';
import { openAt, pickAt } from './pointer.ts';

const rowHeight = 26;
const labelColumn = 250;
const axisHeight = 34;
const rightMargin = 90;
const indent = 14;

/** The tasks to scale: a staircase where they run in turn, a stack where they run at once. */
export function TimelineView({ page, stageWidth }: { readonly page: Page; readonly stageWidth: number }) {
  const timeline = page.views.timeline.value;
  const zoom = page.signals.timelineZoom.value;
  useLayoutEffect(() => page.viewport.settle(), [zoom]);
  const metrics = page.views.drawn.value?.metrics;
  if (timeline === undefined || metrics === undefined) return null;
  const width = Math.max(640, stageWidth - 24) * zoom;
  const scale = timeline.total === 0 ? 0 : (width - labelColumn - rightMargin) / timeline.total;
  const height = axisHeight + timeline.rows.length * rowHeight + 34;
  const at = (time: number) => labelColumn + time * scale;
  const selected = page.signals.selected.value;
  return (
    <svg class="timeline" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true" onClick={(event) => pickAt(page, event)} onDblClick={(event) => openAt(page, event)}>
      <defs>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path class="hatch" d="M0 0V6" />
        </pattern>
      </defs>
      <Axis timeline={timeline} at={at} height={height} />
      <Limits timeline={timeline} metrics={metrics} at={at} height={height} />
      {timeline.rows.map((row, index) => (
        <RowView key={row.node.id} row={row} y={axisHeight + index * rowHeight} at={at} scale={scale} width={width} isSelected={row.node.id === selected} />
      ))}
      {timeline.stepMs !== undefined && (
        <text class="remark" x={16} y={height - 12}>
          {`A step of unknown length is drawn like ${formatDuration({ ms: timeline.stepMs, units: 0 })}.`}
        </text>
      )}
    </svg>
  );
}

type Scale = (time: number) => number;

function Axis({ timeline, at, height }: { readonly timeline: Timeline; readonly at: Scale; readonly height: number }) {
  return (
    <g class="axis">
      {timeline.ticks.map((tick) => (
        <g key={tick.at}>
          <path d={`M${at(tick.at)} ${axisHeight - 8}V${height - 28}`} />
          <text x={at(tick.at)} y={14}>
            {tick.text}
          </text>
        </g>
      ))}
    </g>
  );
}

/** Where the longest chain ends, and where the one thread is done. */
function Limits({ timeline, metrics, at, height }: { readonly timeline: Timeline; readonly metrics: GraphMetrics; readonly at: Scale; readonly height: number }) {
  const isHeldUp = timeline.bound > timeline.span;
  const [spanX, boundX] = [at(timeline.span), at(timeline.bound)];
  const [top, bottom] = [axisHeight - 12, height - 28];
  const words = `the one thread is busy for ${formatDuration(metrics.loopTime)}`;
  return (
    <g class="limits">
      {isHeldUp && <rect class="held-up" x={spanX} y={top} width={boundX - spanX} height={bottom - top} />}
      <path class="span" d={`M${spanX} ${top}V${bottom}`} />
      <text class="span-text" x={spanX + (isHeldUp ? -6 : 6)} y={bottom + 14} data-side={isHeldUp ? 'left' : 'right'}>
        {`span ${formatDuration(metrics.span)}`}
      </text>
      {isHeldUp && <path class="bound" d={`M${boundX} ${top}V${bottom}`} />}
      {isHeldUp && (
        <text class="bound-text" x={boundX + 6} y={bottom + 14}>
          {`bound ${formatDuration(metrics.bound)}`}
        </text>
      )}
      {isHeldUp && boundX - spanX > proseWidth(words) + 16 && (
        <text class="held-up-text" x={(spanX + boundX) / 2} y={top + 22}>
          {words}
        </text>
      )}
    </g>
  );
}

interface RowProps {
  readonly row: TimelineRow;
  readonly y: number;
  readonly at: Scale;
  readonly scale: number;
  readonly width: number;
  readonly isSelected: boolean;
}

function RowView({ row, y, at, scale, width, isSelected }: RowProps) {
  const { node, kind, depth, note, segments, isAlternative } = row;
  const left = 16 + Math.min(depth, 6) * indent;
  const text = fitCode(node.label, labelColumn - left - 26);
  const classes = ['time-row', node.kind, kind, ...(node.onCriticalPath ? ['critical'] : []), ...(isAlternative ? ['alternative'] : []), ...(node.isCertain ? [] : ['uncertain'])].join(' ');
  const end = segments.reduce((last, { start, length }) => Math.max(last, start + length), 0);
  return (
    <g class={classes} transform={`translate(0 ${y})`} data-node={node.id}>
      <rect class={isSelected ? 'row-back selected' : 'row-back'} x={4} y={1} width={width - 8} height={rowHeight - 2} rx={4} />
      <path class="glyph" transform={`translate(${left} 6)`} d={glyphs[node.kind]} />
      <text class="label" x={left + 20} y={17}>
        {text}
      </text>
      {codeWidth(node.label) > labelColumn - left - 26 && <title>{node.label}</title>}
      {segments.map((segment) =>
        kind === 'group' ? (
          <path key={segment.start} class="bracket" d={bracket(at(segment.start), Math.max(2, segment.length * scale))} />
        ) : (
          <rect key={segment.start} class={segment.isDense ? 'bar-of-time dense' : 'bar-of-time'} x={at(segment.start)} y={5} width={Math.max(2, segment.length * scale - segmentGap(segments.length, segment.length * scale))} height={16} rx={3} />
        ),
      )}
      <text class="time" x={at(end) + 6} y={17}>
        {kind === 'group' ? note : timeOf(node)}
      </text>
    </g>
  );
}

/** A task that nobody awaits has no end that the function would know. */
function timeOf({ kind, duration }: GraphNode): string {
  return kind === 'detached' && duration.ms === 0 && duration.units === 0 ? 'goes on' : formatDuration(duration);
}

/** Turns of a loop are set apart as long as there is room for it. */
function segmentGap(count: number, width: number): number {
  return count > 1 && width > 4 ? 1 : 0;
}

function bracket(x: number, width: number): string {
  return `M${x} 20V12Q${x} 9 ${x + 3} 9H${x + width - 3}Q${x + width} 9 ${x + width} 12V20`;
}
