import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { OutlineItem } from '../../../server/src/graph/layout/outline.ts';
import { formatRepeat } from '../../../server/src/graph/layout/repeat-text.ts';
import { spokenNode } from '../state/describe.ts';
import type { Page } from '../state/page.ts';

/**
 * The same nodes as a tree: what a screen reader reads, and where the keyboard is. Always there, out of sight unless a
 * screen reader runs; the picture shows the focus.
 */
export function Tree({ page }: { readonly page: Page }) {
  const tree = useRef<HTMLDivElement>(null);
  const selected = page.signals.selected.value;
  const outline = page.views.outline.value;
  const later = useSignal<readonly OutlineItem[]>([]);
  // A long tree would hold up the picture: it is filled when that has been painted.
  const isLong = page.views.shownCount.value > longTree;
  useEffect(() => {
    if (!isLong) return;
    let timer: number | undefined;
    const frame = requestAnimationFrame(() => (timer = window.setTimeout(() => (later.value = outline), restMs)));
    return () => {
      cancelAnimationFrame(frame);
      window.clearTimeout(timer);
    };
  }, [outline, isLong]);
  const lines = linesOf(isLong ? later.value : outline, 1);
  const isShown = selected !== null && lines.some(({ id }) => id === selected);
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
      aria-label={`Tasks of ${page.signals.shown.value?.title ?? 'the function'}`}
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
  readonly key: string;
  readonly id: string | undefined;
  readonly level: number;
  readonly position: number;
  readonly size: number;
  readonly hasChildren: boolean;
  readonly item: OutlineItem;
}

function TreeItems({ page, lines, selected }: { readonly page: Page; readonly lines: readonly TreeLine[]; readonly selected: string | null }) {
  const path = page.views.longestPath.value;
  return (
    <>
      {lines.map(({ key, id, level, position, size, hasChildren, item }) => (
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
          aria-expanded={hasChildren || item.node?.expansion === 'expandable' ? hasChildren : undefined}
          aria-selected={id !== undefined && id === selected}
          onClick={() => id !== undefined && page.actions.select(id)}
        >
          {item.node ? spokenNode(item.node, path, item.repeat ? formatRepeat(item.repeat) : '') : item.text}
        </div>
      ))}
    </>
  );
}

function linesOf(items: readonly OutlineItem[], level: number): readonly TreeLine[] {
  return items.flatMap((item, index) => {
    const line: TreeLine = { key: item.key, id: item.node?.id, level, position: index + 1, size: items.length, hasChildren: item.children.length > 0, item };
    return [line, ...linesOf(item.children, level + 1)];
  });
}

/** Id of a node's line, for the page's own references. */
export function itemId(id: string): string {
  return `task:${id}`;
}
