import { useSignal } from '@preact/signals';
import type { TargetedPointerEvent, TargetedWheelEvent } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Page } from '../state/page.ts';
import { Flow } from './flow.tsx';
import { TimelineView } from './timeline.tsx';
import { Tree } from './tree.tsx';

/** The scrolled area with the picture: drag to move it, control and wheel to zoom. */
export function Stage({ page }: { readonly page: Page }) {
  const stage = useRef<HTMLDivElement>(null);
  const width = useSignal(900);
  const { signals, viewport } = page;
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
      <div class="stage" ref={stage} tabIndex={-1} onScroll={viewport.look} onWheel={(event) => onWheel(page, event)} onPointerDown={(event) => startDrag(event)}>
        {signals.view.value === 'flow' ? <Flow page={page} /> : <TimelineView page={page} stageWidth={width.value} />}
      </div>
    </div>
  );
}

/** A graph of another function begins with a look at all of it; a graph of the same function leaves the view alone. */
function useFirstFit(page: Page): void {
  const title = page.signals.shown.value?.title;
  const wasRestored = useRef(page.signals.zoom.value !== 1);
  useEffect(() => {
    if (title === undefined) return;
    if (wasRestored.current) wasRestored.current = false;
    else page.viewport.fitReadable();
  }, [title]);
}

function useSelectionInView({ signals, views, viewport }: Page): void {
  const selected = signals.selected.value;
  useEffect(() => {
    const box = views.layout.peek()?.boxes.find(({ id }) => id === selected);
    if (box && signals.view.peek() === 'flow') viewport.reveal(box);
    if (selected !== null && signals.view.peek() === 'timeline') document.querySelector(`.timeline [data-node="${CSS.escape(selected)}"]`)?.scrollIntoView({ block: 'nearest' });
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
  document.getElementById('tasks')?.focus({ preventScroll: true });
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
