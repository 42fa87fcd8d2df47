import { batch } from '@preact/signals';
import type { ToPage } from '../../../server/src/protocol/webview-messages.ts';
import type { Commands } from './commands.ts';
import { closedAfter } from './open-calls.ts';
import type { PageSignals, Shown, ShownMap } from './signals.ts';

/** Takes a message of the editor. Viewport and selection stay where they are, by node id. */
export function receive(signals: PageSignals, commands: Commands, message: ToPage): void {
  switch (message.type) {
    case 'graph':
      return takeGraph(signals, { ...message, source: message.source });
    case 'map':
      return takeMap(signals, message);
    case 'stale':
      if (signals.shown.value?.version === message.version) signals.shown.value = { ...signals.shown.value, isStale: message.isStale };
      if (signals.shownMap.value?.version === message.version) signals.shownMap.value = { ...signals.shownMap.value, isStale: message.isStale };
      return;
    case 'state': {
      const { state, text, action } = message;
      batch(() => {
        if (state === 'empty' || state === 'tooLarge') signals.shown.value = signals.shownMap.value = undefined;
        signals.notice.value = { state, text, action };
      });
      return;
    }
    case 'preview':
      return showPreview(signals, message.version, message.previewIndex);
    case 'select':
      // A picture of code that does not exist yet has nothing at the caret.
      if (!signals.isAfter.value) signals.selected.value = message.nodeId;
      return;
    case 'view':
      signals.isPinned.value = message.isPinned;
      signals.followsCaret.value = message.followsCaret;
      signals.depth.value = message.depth;
      signals.scope.value = message.scope;
      return;
    case 'command':
      return commands[message.command]();
  }
}

function showPreview({ shown, previewIndex, isAfter }: PageSignals, version: number, index: number): void {
  if (shown.value?.version !== version || shown.value.graph.previews[index] === undefined) return;
  batch(() => {
    previewIndex.value = index;
    isAfter.value = true;
  });
}

export function takeGraph(signals: PageSignals, { graph, title, version, isStale, source }: Shown): void {
  const previous = signals.shown.value;
  const isSame = signals.shownMap.value === undefined && previous?.title === title && previous.graph.root === graph.root && previous.graph.scope === graph.scope;
  batch(() => {
    signals.shownMap.value = undefined;
    signals.openCalls.value = closedAfter(graph, isSame ? previous.graph : undefined, signals.openCalls.value);
    signals.shown.value = { graph, title, version, isStale, source };
    signals.notice.value = undefined;
    if (!isSame || graph.previews.length === 0) signals.isAfter.value = false;
    if (!isSame || graph.previews[signals.previewIndex.value] === undefined) signals.previewIndex.value = 0;
    if (!isSame && previous !== undefined) signals.selected.value = null;
  });
}

function takeMap(signals: PageSignals, { map, title, version, isStale, source }: ShownMap): void {
  const previous = signals.shownMap.value;
  batch(() => {
    signals.shownMap.value = { map, title, version, isStale, source };
    signals.notice.value = undefined;
    signals.isAfter.value = false;
    const { selected } = signals;
    if (!map.nodes.some(({ id }) => id === selected.value)) selected.value = previous === undefined ? (map.root ?? null) : null;
  });
}
