import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { Page } from '../state/page.ts';
import type { Notice } from '../state/signals.ts';
import { Details } from './details.tsx';
import { Figures } from './figures.tsx';
import { MapFigures } from './map-figures.tsx';
import { Help } from './help.tsx';
import { onPageKey, tellFocus } from './keys.ts';
import { NothingLeftPanel, NoticePanel, TooLargePanel } from './notice.tsx';
import { PreviewBar } from './preview-bar.tsx';
import { Search } from './search.tsx';
import { Stage } from './stage.tsx';
import { Toolbar } from './toolbar.tsx';
import { WhyPanel } from './why.tsx';

export function App({ page }: { readonly page: Page }) {
  const { signals, views } = page;
  const arrived = views.arrived.value;
  const notice = signals.notice.value;
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onPageKey(page, event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
  useEffect(() => tellFocus(page), []);
  useDrawn(page);
  return (
    <main class="page">
      <Head page={page} />
      {arrived === undefined ? (
        <NoticePanel page={page} notice={notice ?? waiting} />
      ) : (
        <>
          {notice && <Strip page={page} notice={notice} />}
          {signals.query.value !== null && <Search page={page} />}
          <PreviewBar page={page} />
          {signals.isWhyOpen.value && views.preview.value && <WhyPanel page={page} preview={views.preview.value} />}
          {views.isTooLarge.value ? <TooLargePanel page={page} /> : views.boxes.value.length === 0 ? <NothingLeftPanel page={page} /> : <Stage page={page} />}
          <Details page={page} />
        </>
      )}
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
  const arrived = views.arrived.value;
  const graph = views.graph.value;
  // In an editor another scope may have what this one has not.
  if (arrived === undefined && !page.channel.isHosted) return null;
  return (
    <header class="head">
      <div class="head-line">
        <h1>
          {arrived?.title ?? 'Task graph'}
          {arrived?.isStale === true && <span class="stale" title="The code has changed; the picture follows in a moment" role="img" aria-label="out of date" />}
        </h1>
        <Toolbar page={page} />
      </div>
      {graph && <Figures before={graph.metrics} after={signals.isAfter.value ? views.preview.value?.after.metrics : undefined} />}
      {views.map.value && <MapFigures map={views.map.value} />}
    </header>
  );
}

/** News above a picture that is still shown. */
function Strip({ page, notice }: { readonly page: Page; readonly notice: Notice }) {
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

/** Tells the host after every picture that has reached the screen. */
function useDrawn({ views, channel }: Page): void {
  const arrived = views.arrived.value;
  const nodeCount = views.boxes.value.length;
  useLayoutEffect(() => {
    if (arrived === undefined || arrived.version === 0) return;
    // The second frame begins when the first one has been painted.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => channel.post({ type: 'drawn', version: arrived.version, nodeCount }));
    });
    return () => cancelAnimationFrame(frame);
  }, [arrived?.version, nodeCount]);
}
