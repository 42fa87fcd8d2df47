import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { Page } from '../state/page.ts';
import type { TreeEntry } from '../state/tree-entries.ts';

/**
 * The same nodes as a tree: what a screen reader reads, and where the keyboard is. Always there, out of sight unless a
 * screen reader runs; the picture shows the focus.
 */
export function Tree({ page }: { readonly page: Page }) {
  const tree = useRef<HTMLDivElement>(null);
  const selected = page.signals.selected.value;
  const entries = page.views.tree.value;
  const later = useSignal<readonly TreeEntry[]>([]);
  // A long tree would hold up the picture: it is filled when that has been painted.
  const isLong = page.views.boxes.value.length > longTree;
  useEffect(() => {
    if (!isLong) return;
    let timer: number | undefined;
    const frame = requestAnimationFrame(() => (timer = window.setTimeout(() => (later.value = entries), restMs)));
    return () => {
      cancelAnimationFrame(frame);
      window.clearTimeout(timer);
    };
  }, [entries, isLong]);
  const lines = linesOf(isLong ? later.value : entries, 1);
  const isShown = selected !== null && lines.some(({ entry }) => entry.id === selected);
  useLayoutEffect(() => {
    // Visible only beside a screen reader; scrolling it never moves the picture.
    if (selected !== null) document.getElementById(itemId(selected))?.scrollIntoView?.({ block: 'nearest' });
  }, [selected]);
  return (
    <div
      ref={tree}
      class="tree"
      role="tree"
      id="tasks"
      tabIndex={0}
      aria-label={`${page.views.map.value ? 'Functions' : 'Tasks'} of ${page.views.arrived.value?.title ?? 'the code'}`}
      aria-activedescendant={isShown ? itemId(selected) : undefined}
      onFocus={() => (page.signals.hasFocus.value = true)}
      onBlur={() => (page.signals.hasFocus.value = false)}
    >
      <TreeItems page={page} lines={lines} selected={selected} />
    </div>
  );
}

const longTree = 300;
/** Two frames: until then the picture is on the screen. */
const restMs = 32;

interface TreeLine {
  readonly level: number;
  readonly position: number;
  readonly size: number;
  readonly hasChildren: boolean;
  readonly entry: TreeEntry;
}

function TreeItems({ page, lines, selected }: { readonly page: Page; readonly lines: readonly TreeLine[]; readonly selected: string | null }) {
  return (
    <>
      {lines.map(({ level, position, size, hasChildren, entry: { key, id, isClosed, speak } }) => (
        <div
          key={key}
          id={itemId(id ?? `heading:${key}`)}
          class="tree-item"
          role="treeitem"
          data-level={Math.min(level, 8)}
          data-node={id}
          aria-level={level}
          aria-posinset={position}
          aria-setsize={size}
          aria-expanded={hasChildren || isClosed ? hasChildren : undefined}
          aria-selected={id !== undefined && id === selected}
          onClick={() => id !== undefined && page.actions.select(id)}
        >
          {speak()}
        </div>
      ))}
    </>
  );
}

function linesOf(entries: readonly TreeEntry[], level: number): readonly TreeLine[] {
  return entries.flatMap((entry, index) => {
    const line: TreeLine = { level, position: index + 1, size: entries.length, hasChildren: entry.children.length > 0, entry };
    return [line, ...linesOf(entry.children, level + 1)];
  });
}

/** Id of a node's line, for the page's own references. */
export function itemId(id: string): string {
  return `task:${id}`;
}
