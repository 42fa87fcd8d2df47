import type { Page } from '../state/page.ts';

/** Keys of the tree, which holds the keyboard's focus for the picture. */
export function onTreeKey(page: Page, event: KeyboardEvent): void {
  if (event.altKey || event.metaKey || (event.ctrlKey && event.key !== 'Enter')) return;
  const act = treeKeys[event.key];
  if (act === undefined) return;
  event.preventDefault();
  act(page, event);
}

const treeKeys: Readonly<Record<string, (page: Page, event: KeyboardEvent) => void>> = {
  ArrowRight: ({ actions }) => actions.move('right'),
  ArrowLeft: ({ actions }) => actions.move('left'),
  ArrowUp: ({ actions }) => actions.move('up'),
  ArrowDown: ({ actions }) => actions.move('down'),
  Home: ({ actions }) => actions.step('first'),
  End: ({ actions }) => actions.step('last'),
  PageDown: ({ actions }) => actions.step('next'),
  PageUp: ({ actions }) => actions.step('previous'),
  ' ': (page) => withSelected(page, (id) => page.actions.reveal(id, 'keep')),
  Enter: (page, { ctrlKey }) =>
    withSelected(page, (id) => {
      if (page.actions.isCall(id) && !ctrlKey) page.actions.toggleCall(id);
      else page.actions.reveal(id, 'editor');
    }),
};

function withSelected({ signals }: Page, act: (id: string) => void): void {
  if (signals.selected.value !== null) act(signals.selected.value);
}

/** Keys that work wherever the focus is, but where somebody types. */
export function onPageKey(page: Page, event: KeyboardEvent): void {
  if (event.key === 'Escape') return closeOne(page);
  const { target } = event;
  const isTyping = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
  if (isTyping || event.altKey || event.metaKey || event.ctrlKey) return;
  const act = pageKeys[event.key];
  if (act === undefined) return;
  event.preventDefault();
  act(page);
}

const pageKeys: Readonly<Record<string, (page: Page) => void>> = {
  '/': (page) => page.run('search'),
  '+': (page) => page.run('zoomIn'),
  '=': (page) => page.run('zoomIn'),
  '-': (page) => page.run('zoomOut'),
  f: (page) => page.run('fit'),
  b: (page) => page.run('toggleAfter'),
  t: ({ actions, signals }) => actions.setView(signals.view.value === 'flow' ? 'timeline' : 'flow'),
  n: ({ actions }) => actions.stepHit(1),
  N: ({ actions }) => actions.stepHit(-1),
  '?': ({ signals }) => (signals.isHelpOpen.value = !signals.isHelpOpen.value),
};

/** Escape closes one thing: the innermost that is open. */
function closeOne({ signals, actions }: Page): void {
  if (signals.isHelpOpen.value) signals.isHelpOpen.value = false;
  else if (signals.isExportOpen.value) signals.isExportOpen.value = false;
  else if (signals.query.value !== null) signals.query.value = null;
  else if (signals.isAfter.value) actions.showAfter(false);
  else actions.select(null);
}

/** What the help lists. */
export const keyHelp: readonly (readonly [keys: string, does: string])[] = [
  ['→  ←', 'along a line to the next task, and back'],
  ['↑  ↓', 'to the lane above or below'],
  ['Home  End', 'first and last task'],
  ['PageUp  PageDown', 'previous and next task of the code'],
  ['Space', 'show the code, stay here'],
  ['Enter', 'open or close a call; go to the code of anything else'],
  ['Ctrl Enter', 'go to the code of a call'],
  ['/   n  N', 'search; next and previous hit'],
  ['f   +  −', 'fit; zoom in and out'],
  ['t', 'lanes or timeline'],
  ['b', 'before or after the fix'],
  ['Esc', 'close one thing'],
  ['?', 'this list'],
];
