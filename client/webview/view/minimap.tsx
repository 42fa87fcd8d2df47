import type { TargetedPointerEvent } from 'preact';
import type { Rectangle } from '../../../server/src/graph/layout/layout.ts';
import { isScaled, type Page } from '../state/page.ts';

const maxWidth = 190;
const maxHeight = 110;

/** The whole picture in small, with the part in sight: press or drag to go there. Only where there is more than fits. */
export function Minimap({ page }: { readonly page: Page }) {
  const { signals, views, viewport } = page;
  const size = views.size.value;
  const sight = viewport.visible.value;
  if (!signals.isMinimapShown.value || !isScaled(signals, views) || size === undefined || fits(size, sight) || isSmall(sight, signals.zoom.value)) return null;
  const scale = Math.min(maxWidth / size.width, maxHeight / size.height);
  const go = (event: TargetedPointerEvent<SVGSVGElement>) => viewport.center(event.offsetX / scale, event.offsetY / scale);
  return (
    <svg
      class="minimap"
      width={Math.ceil(size.width * scale)}
      height={Math.ceil(size.height * scale)}
      viewBox={`0 0 ${size.width} ${size.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && go(event)}
    >
      <path class="minimap-boxes" d={views.boxes.value.map(outlineOf).join('')} />
      <rect class="minimap-sight" x={sight.x} y={sight.y} width={sight.width} height={sight.height} />
    </svg>
  );
}

/** A small stage has no room to give away. */
function isSmall({ width, height }: Rectangle, zoom: number): boolean {
  return width * zoom < 3 * maxWidth || height * zoom < 2 * maxHeight;
}

function fits(size: { readonly width: number; readonly height: number }, sight: Rectangle): boolean {
  return size.width <= sight.width + 1 && size.height <= sight.height + 1;
}

function outlineOf({ x, y, width, height }: Rectangle): string {
  return `M${x} ${y}h${width}v${height}h${-width}Z`;
}
