import type { PageCommand } from '../../../server/src/protocol/webview-messages.ts';
import type { PageActions } from './actions.ts';
import type { PageSignals } from './signals.ts';
import type { Viewport } from './viewport.ts';

/** What each command does, whoever gives it: a key, a button, the palette of the editor. */
export type Commands = Readonly<Record<PageCommand, () => void>>;

export function commandsOf(signals: PageSignals, actions: PageActions, viewport: Viewport): Commands {
  const withSelected = (act: (id: string) => void) => () => {
    if (signals.selected.value !== null) act(signals.selected.value);
  };
  return {
    moveRight: () => actions.move('right'),
    moveLeft: () => actions.move('left'),
    moveUp: () => actions.move('up'),
    moveDown: () => actions.move('down'),
    firstTask: () => actions.step('first'),
    lastTask: () => actions.step('last'),
    nextTask: () => actions.step('next'),
    previousTask: () => actions.step('previous'),
    showCode: withSelected((id) => actions.reveal(id, 'keep')),
    open: withSelected(actions.open),
    goToCode: withSelected((id) => actions.reveal(id, 'editor')),
    search: () => (signals.query.value ??= ''),
    nextHit: () => actions.stepHit(1),
    previousHit: () => actions.stepHit(-1),
    fit: viewport.fit,
    zoomIn: viewport.zoomIn,
    zoomOut: viewport.zoomOut,
    scopeFunction: () => actions.setScope({ kind: 'function' }),
    scopeNeighbours: () => actions.setScope({ kind: 'neighbours', callers: 1, callees: 1 }),
    scopeFile: () => actions.setScope({ kind: 'file' }),
    scopeMap: () => actions.setScope({ kind: 'project' }),
    toggleView: () => actions.setView(signals.view.value === 'flow' ? 'timeline' : 'flow'),
    toggleAfter: () => actions.showAfter(!signals.isAfter.value),
    nextFix: () => actions.stepPreview(1),
    previousFix: () => actions.stepPreview(-1),
    explainFix: () => (signals.isWhyOpen.value = !signals.isWhyOpen.value),
    applyFix: () => actions.applyFix('direct'),
    reviewFix: () => actions.applyFix('review'),
    moreCalls: () => actions.setDepth(signals.depth.value + 1),
    fewerCalls: () => actions.setDepth(signals.depth.value - 1),
    filterAwaits: () => actions.toggleFilter('awaits'),
    filterFindings: () => actions.toggleFilter('findings'),
    filterTests: () => actions.toggleFilter('tests'),
    filterLibraries: () => actions.toggleFilter('libraries'),
    toggleMinimap: () => (signals.isMinimapShown.value = !signals.isMinimapShown.value),
    export: () => (signals.isExportOpen.value = true),
    help: () => (signals.isHelpOpen.value = !signals.isHelpOpen.value),
    close: () => closeOne(signals, actions),
  };
}

/** Closes the innermost thing that is open. */
function closeOne(signals: PageSignals, actions: PageActions): void {
  if (signals.isHelpOpen.value) signals.isHelpOpen.value = false;
  else if (signals.isFilterOpen.value) signals.isFilterOpen.value = false;
  else if (signals.isExportOpen.value) signals.isExportOpen.value = false;
  else if (signals.query.value !== null) signals.query.value = null;
  else if (signals.isWhyOpen.value) signals.isWhyOpen.value = false;
  else if (signals.isAfter.value) actions.showAfter(false);
  else actions.select(null);
}
