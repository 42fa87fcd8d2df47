import { effect } from '@preact/signals';
import type { PageCommand } from '../../../server/src/protocol/webview-messages.ts';
import type { Channel } from '../channel.ts';
import { commandsOf } from './commands.ts';
import { actionsOf, type PageActions } from './actions.ts';
import { receive, takeGraph } from './receive.ts';
import { readSaved, restoreView, savedView } from './saved-page.ts';
import { newSignals, type PageSignals } from './signals.ts';
import { viewsOf, type PageViews } from './views.ts';
import { newViewport, type Viewport } from './viewport.ts';

/** The page: what it remembers, what follows from that, and what can be done with it. */
export interface Page {
  readonly signals: PageSignals;
  readonly views: PageViews;
  readonly actions: PageActions;
  readonly viewport: Viewport;
  readonly channel: Channel;
  run(command: PageCommand): void;
}

export function openPage(channel: Channel): Page {
  const signals = newSignals();
  const views = viewsOf(signals);
  const actions = actionsOf(signals, views, channel);
  const viewport = newViewport(() => (isScaled(signals, views) ? { zoom: signals.zoom, size: views.size.value } : { zoom: signals.timelineZoom, size: undefined }));
  const commands = commandsOf(signals, actions, viewport);
  channel.onMessage((message) => receive(signals, commands, message));
  const saved = channel.readSaved();
  if (saved) restoreView(signals, saved);
  if (channel.data) takeGraph(signals, { ...channel.data, version: 0, isStale: false, source: undefined });
  return { signals, views, actions, viewport, channel, run: (command) => commands[command]() };
}

/** True for lanes and maps; the timeline is as wide as the page. */
export function isScaled({ view }: PageSignals, { map }: PageViews): boolean {
  return map.value !== undefined || view.value === 'flow';
}

/** Hands the host what to bring back: soon after something of it has changed, and before the page goes. */
export function keepSaved({ signals, channel }: Page): void {
  let timer: number | undefined;
  let isChanged = false;
  function flush(): void {
    window.clearTimeout(timer);
    const latest = isChanged ? savedView(signals) : undefined;
    if (latest) channel.save(latest);
    isChanged = false;
  }
  effect(() => {
    // A large graph takes its time to be measured: that is done when nothing has changed for a while.
    readSaved(signals);
    isChanged = true;
    window.clearTimeout(timer);
    timer = window.setTimeout(flush, saveRestMs);
  });
  document.addEventListener('visibilitychange', flush);
  window.addEventListener('pagehide', flush);
}

/** Zooming and walking change what is saved many times in a second. */
const saveRestMs = 100;
