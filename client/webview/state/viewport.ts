import { effect, signal, type ReadonlySignal, type Signal } from '@preact/signals';
import type { Rectangle } from '../../../server/src/graph/layout/layout.ts';

export const minZoom = 0.1;
export const maxZoom = 3;
const zoomStep = 1.2;
/** Smaller than this nobody can read; a first look scrolls instead. */
const readableZoom = 0.6;
const padding = 24;
/** Of what is in sight, in pixels of the picture. */
const step = 600;

/** The scrolled area around the picture. The picture's size is its own size times the zoom. */
export interface Viewport {
  attach(stage: HTMLElement | null): void;
  /** The part of the picture in sight, with room around it; changes in large steps only. */
  readonly inSight: ReadonlySignal<Rectangle>;
  /** The part of the picture in sight, exactly. */
  readonly visible: ReadonlySignal<Rectangle>;
  /** Scrolls so that a point of the picture comes to the middle. */
  center(x: number, y: number): void;
  /** The stage was scrolled or has another size. */
  look(): void;
  /** The picture has its new size: scrolls to where a zoom wanted to be. */
  settle(): void;
  /** Everything in view, however small. */
  fit(): void;
  /** A first look: everything in view when that can be read, else the beginning. */
  fitReadable(): void;
  zoomIn(): void;
  zoomOut(): void;
  /** Zooms so that the point of the stage (in its own pixels) stays where it is. */
  zoomAt(factor: number, x: number, y: number): void;
  /** Scrolls as little as needed to show a part of the picture. Does not touch the focus. */
  reveal(part: Rectangle): void;
}

/** What is zoomed: its zoom, and its size at 1; without a size it fits at 1. */
export interface Zoomed {
  readonly zoom: Signal<number>;
  readonly size: { readonly width: number; readonly height: number } | undefined;
}

export function newViewport(zoomed: () => Zoomed): Viewport {
  let stage: HTMLElement | null = null;
  let wanted: { readonly left: number; readonly top: number } | undefined;
  let wantedInSight: Rectangle | undefined;
  const inSight = signal<Rectangle>({ x: 0, y: 0, width: 4 * step, height: 3 * step });
  const visible = signal<Rectangle>({ x: 0, y: 0, width: 0, height: 0 });

  function look(): void {
    if (stage === null) return;
    const scale = zoomed().zoom.value;
    const [x, width] = inSteps(stage.scrollLeft / scale, stage.clientWidth / scale);
    const [y, height] = inSteps(stage.scrollTop / scale, stage.clientHeight / scale);
    visible.value = { x: stage.scrollLeft / scale, y: stage.scrollTop / scale, width: stage.clientWidth / scale, height: stage.clientHeight / scale };
    const known = inSight.peek();
    if (known.x !== x || known.y !== y || known.width !== width || known.height !== height) inSight.value = { x, y, width, height };
  }

  function fitWithin(least: number): void {
    const { zoom, size } = zoomed();
    if (stage === null) return;
    const fitting = size === undefined ? 1 : Math.min((stage.clientWidth - padding) / size.width, (stage.clientHeight - padding) / size.height, 1);
    const before = zoom.value;
    zoom.value = clamped(Math.max(fitting, least));
    scrollWhenSettled(0, 0, before);
  }

  function zoomAt(factor: number, x: number, y: number): void {
    const { zoom } = zoomed();
    if (stage === null) return;
    const before = zoom.value;
    const after = clamped(before * factor);
    const [left, top] = [((stage.scrollLeft + x) * after) / before - x, ((stage.scrollTop + y) * after) / before - y];
    zoom.value = after;
    scrollWhenSettled(left, top, before);
  }

  /** A picture that is still small cannot be scrolled far. */
  function scrollWhenSettled(left: number, top: number, zoomBefore: number): void {
    if (zoomed().zoom.value === zoomBefore) stage?.scrollTo(left, top);
    else wanted = { left, top };
  }

  function zoomAtMiddle(factor: number): void {
    if (stage) zoomAt(factor, stage.clientWidth / 2, stage.clientHeight / 2);
  }

  function reveal(part: Rectangle): void {
    if (stage === null) return;
    // The picture does not have its new size yet, and its first look would undo this.
    if (wanted) {
      wantedInSight = part;
      return;
    }
    const scale = zoomed().zoom.value;
    const left = nearest(stage.scrollLeft, stage.clientWidth, part.x * scale, (part.x + part.width) * scale);
    const top = nearest(stage.scrollTop, stage.clientHeight, part.y * scale, (part.y + part.height) * scale);
    if (left === stage.scrollLeft && top === stage.scrollTop) return;
    stage.scrollTo({ left, top, behavior: wantsMotion() ? 'smooth' : 'auto' });
  }

  effect(look);
  return {
    attach(element) {
      stage = element;
      look();
    },
    inSight,
    visible,
    center(x, y) {
      const scale = zoomed().zoom.value;
      stage?.scrollTo(x * scale - stage.clientWidth / 2, y * scale - stage.clientHeight / 2);
    },
    look,
    settle() {
      if (wanted) stage?.scrollTo(wanted.left, wanted.top);
      wanted = undefined;
      const part = wantedInSight;
      wantedInSight = undefined;
      if (part) reveal(part);
      look();
    },
    fit: () => fitWithin(minZoom),
    fitReadable: () => fitWithin(readableZoom),
    zoomIn: () => zoomAtMiddle(zoomStep),
    zoomOut: () => zoomAtMiddle(1 / zoomStep),
    zoomAt,
    reveal,
  };
}

export function wantsMotion(): boolean {
  return !document.body.classList.contains('vscode-reduce-motion') && !matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Start and length around a stretch, at multiples of a step, with at least one step of room on both sides. */
function inSteps(start: number, length: number): readonly [number, number] {
  const first = Math.floor(start / step - 1) * step;
  return [first, Math.ceil((start + length) / step + 1) * step - first];
}

function clamped(value: number): number {
  return Math.min(maxZoom, Math.max(minZoom, value));
}

/** Scroll position closest to `scroll` that shows start to end with some room around. */
function nearest(scroll: number, room: number, start: number, end: number): number {
  const [first, last] = [start - padding, end + padding];
  if (first < scroll || last - first > room) return Math.max(0, first);
  return last > scroll + room ? last - room : scroll;
}
