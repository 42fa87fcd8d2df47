import { batch } from '@preact/signals';
import type { ToPage } from '../../../server/src/protocol/webview-messages.ts';
import type { Commands } from './commands.ts';
import { closedAfter } from './open-calls.ts';
import type { PageSignals, Shown } from './signals.ts';

/** Takes a message of the editor. Viewport and selection stay where they are, by node id. */
export function receive(signals: PageSignals, commands: Commands, message: ToPage): void {
  switch (message.type) {
    case 'graph':
      return takeGraph(signals, { ...message, source: message.source });
    case 'stale':
      if (signals.shown.value?.version === message.version) signals.shown.value = { ...signals.shown.value, isStale: message.isStale };
      return;
    case 'state': {
      const { state, text, action } = message;
      if (state === 'empty') signals.shown.value = undefined;
      signals.notice.value = { state, text, action };
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
  const isSame = previous?.title === title && previous.graph.root === graph.root;
  batch(() => {
    signals.openCalls.value = closedAfter(graph, isSame ? previous.graph : undefined, signals.openCalls.value);
    signals.shown.value = { graph, title, version, isStale, source };
    signals.notice.value = undefined;
    if (!isSame || graph.previews.length === 0) signals.isAfter.value = false;
    if (!isSame || graph.previews[signals.previewIndex.value] === undefined) signals.previewIndex.value = 0;
    if (!isSame && previous !== undefined) signals.selected.value = null;
  });
}
