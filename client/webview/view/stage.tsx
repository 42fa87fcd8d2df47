import { useSignal } from '@preact/signals';
import type { TargetedPointerEvent, TargetedWheelEvent } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { isScaled, type Page } from '../state/page.ts';
import { Flow } from './flow.tsx';
import { MapView } from './map.tsx';
import { Minimap } from './minimap.tsx';
import { TimelineView } from './timeline.tsx';
import { Tree } from './tree.tsx';

/** The scrolled area with the picture: drag to move it, control and wheel to zoom. */
export function Stage({ page }: { readonly page: Page }) {
  const stage = useRef<HTMLDivElement>(null);
  // A press brings the keyboard to the tasks; Tab comes here, to scroll.
  const isPressed = useRef(false);
  const width = useSignal(900);
  const { signals, views, viewport } = page;
  const map = views.map.value;
  useLayoutEffect(() => {
    viewport.attach(stage.current);
    const observer = new ResizeObserver(([entry]) => {
      width.value = entry?.contentRect.width ?? width.value;
      viewport.look();
    });
    if (stage.current) observer.observe(stage.current);
    return () => observer.disconnect();
  }, []);
  useFirstFit(page);
  useSelectionInView(page);
  return (
    <div class="stage-area">
      <Tree page={page} />
      <div
        class="stage"
        ref={stage}
        role="group"
        aria-label="Picture"
        tabIndex={0}
        onFocus={() => isPressed.current && focusTasks()}
        onScroll={viewport.look}
        onWheel={(event) => onWheel(page, event)}
        onPointerDown={(event) => {
          isPressed.current = true;
          window.addEventListener('pointerup', () => (isPressed.current = false), { once: true });
          startDrag(event);
        }}
      >
        {map ? <MapView page={page} map={map} /> : signals.view.value === 'flow' ? <Flow page={page} /> : <TimelineView page={page} stageWidth={width.value} />}
      </div>
      <Minimap page={page} />
    </div>
  );
}

/** The tree has the keyboard for the picture. */
function focusTasks(): void {
  document.getElementById('tasks')?.focus({ preventScroll: true });
}

/** A picture of something else begins with a look at all of it; one of the same leaves the view alone. */
function useFirstFit(page: Page): void {
  const arrived = page.views.arrived.value;
  const title = arrived && `${page.views.map.value?.scope ?? page.views.graph.value?.scope} ${arrived.title}`;
  const wasRestored = useRef(page.signals.zoom.value !== 1);
  // Before the selection is looked for.
  useLayoutEffect(() => {
    if (title === undefined) return;
    if (wasRestored.current) wasRestored.current = false;
    else page.viewport.fitReadable();
  }, [title]);
}

function useSelectionInView({ signals, views, viewport }: Page): void {
  const selected = signals.selected.value;
  useEffect(() => {
    const box = views.boxes.peek().find(({ id }) => id === selected);
    if (isScaled(signals, views)) {
      if (box) viewport.reveal(box);
    } else if (selected !== null) document.querySelector(`.timeline [data-node="${CSS.escape(selected)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
}

function onWheel({ viewport }: Page, event: TargetedWheelEvent<HTMLDivElement>): void {
  if (!event.ctrlKey) return;
  event.preventDefault();
  const stage = event.currentTarget.getBoundingClientRect();
  viewport.zoomAt(Math.exp(-event.deltaY / 300), event.clientX - stage.left, event.clientY - stage.top);
}

/** Drags the picture by its background; the keyboard's focus goes to the tree, which stands for the picture. */
function startDrag(event: TargetedPointerEvent<HTMLDivElement>): void {
  const stage = event.currentTarget;
  focusTasks();
  const isOnNode = event.target instanceof Element && event.target.closest('[data-node]') !== null;
  if (event.button !== 0 || isOnNode || event.pointerType !== 'mouse') return;
  event.preventDefault();
  const from = { x: event.clientX + stage.scrollLeft, y: event.clientY + stage.scrollTop };
  const move = ({ clientX, clientY }: PointerEvent) => stage.scrollTo(from.x - clientX, from.y - clientY);
  const stop = () => {
    window.removeEventListener('pointermove', move);
    stage.classList.remove('dragging');
  };
  stage.classList.add('dragging');
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', stop, { once: true });
  window.addEventListener('pointercancel', stop, { once: true });
}
