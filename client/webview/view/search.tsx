import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Page } from '../state/page.ts';
import { IconButton } from './button.tsx';

export function Search({ page }: { readonly page: Page }) {
  const { signals, actions, views } = page;
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
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
