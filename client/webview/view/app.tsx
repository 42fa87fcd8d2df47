import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { Page } from '../state/page.ts';
import { Details } from './details.tsx';
import { Figures } from './figures.tsx';
import { Help } from './help.tsx';
import { onPageKey, tellFocus } from './keys.ts';
import { NoticePanel, TooLargePanel } from './notice.tsx';
import { PreviewBar } from './preview-bar.tsx';
import { Search } from './search.tsx';
import { Stage } from './stage.tsx';
import { Toolbar } from './toolbar.tsx';

export function App({ page }: { readonly page: Page }) {
  const { signals, views } = page;
  const shown = signals.shown.value;
  const notice = signals.notice.value;
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onPageKey(page, event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
  useEffect(() => tellFocus(page), []);
  useDrawn(page);
  if (shown === undefined) return <main class="page">{notice ? <NoticePanel page={page} notice={notice} /> : <NoticePanel page={page} notice={waiting} />}</main>;
  return (
    <main class="page">
      <Head page={page} />
      {notice && <Strip page={page} />}
      {signals.query.value !== null && <Search page={page} />}
      <PreviewBar page={page} />
      {views.isTooLarge.value ? <TooLargePanel page={page} /> : <Stage page={page} />}
      <Details page={page} />
      {signals.isHelpOpen.value && <Help page={page} />}
      <p class="announcement" aria-live="polite">
        {signals.announcement.value}
      </p>
    </main>
  );
}

const waiting = { state: 'analysing', text: 'The picture appears in a moment.', action: undefined } as const;

function Head({ page }: { readonly page: Page }) {
  const { signals, views } = page;
  const shown = signals.shown.value;
  if (shown === undefined) return null;
  return (
    <header class="head">
      <div class="head-line">
        <h1>
          {shown.title}
          {shown.isStale && <span class="stale" title="The code has changed; the graph follows in a moment" role="img" aria-label="out of date" />}
        </h1>
        <Toolbar page={page} />
      </div>
      <Figures before={shown.graph.metrics} after={signals.isAfter.value ? views.preview.value?.after.metrics : undefined} />
    </header>
  );
}

/** News above a picture that is still shown. */
function Strip({ page }: { readonly page: Page }) {
  const notice = page.signals.notice.value;
  if (notice === undefined) return null;
  const { action } = notice;
  return (
    <p class={`strip ${notice.state}`} role={notice.state === 'error' ? 'alert' : 'status'}>
      <span>{notice.text}</span>
      {action && (
        <button type="button" class="inline-link" onClick={() => page.actions.act(action.id)}>
          {action.label}
        </button>
      )}
    </p>
  );
}

/** Tells the host after every graph that has reached the screen. */
function useDrawn({ signals, views, channel }: Page): void {
  const shown = signals.shown.value;
  const nodeCount = views.layout.value?.boxes.length ?? 0;
  useLayoutEffect(() => {
    if (shown === undefined || shown.version === 0) return;
    // The second frame begins when the first one has been painted.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => channel.post({ type: 'drawn', version: shown.version, nodeCount }));
    });
    return () => cancelAnimationFrame(frame);
  }, [shown?.version, nodeCount]);
}
