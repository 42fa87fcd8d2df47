import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Page } from '../state/page.ts';
import { IconButton } from './button.tsx';

export function Search({ page }: { readonly page: Page }) {
  const { signals, actions, views } = page;
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    input.current?.focus();
    // An element that goes with the focus leaves it nowhere, and keys would do nothing.
    return () => {
      if (document.hasFocus()) giveFocusBack(before);
    };
  }, []);
  const query = signals.query.value;
  if (query === null) return null;
  const hits = views.hits.value;
  const at = hits.indexOf(signals.selected.value ?? '');
  return (
    <div class="search" role="search">
      <input
        ref={input}
        type="text"
        aria-label="Search tasks"
        placeholder="Search tasks and rules"
        value={query}
        onInput={({ currentTarget }) => (signals.query.value = currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && actions.stepHit(event.shiftKey ? -1 : 1)}
      />
      <output aria-live="polite">{query.trim() === '' ? '' : hits.length === 0 ? 'No hits' : at < 0 ? `${hits.length} hits` : `${at + 1} of ${hits.length}`}</output>
      <IconButton icon="close" label="Close the search" keyHint="Esc" onClick={() => (signals.query.value = null)} />
    </div>
  );
}

/** To where it was, or to the tasks. */
function giveFocusBack(before: Element | null): void {
  if (before instanceof HTMLElement && before !== document.body && before.isConnected) before.focus();
  else document.getElementById('tasks')?.focus({ preventScroll: true });
}
