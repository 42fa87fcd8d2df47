import type { PageCommand } from '../../../server/src/protocol/webview-messages.ts';

/** A key and what it does. In an editor these are key bindings that a person may change; a page of its own has them fixed. */
export interface PageKey {
  readonly command: PageCommand;
  /** As `KeyboardEvent.key` says them, all of which do the same; `Ctrl+` before one that wants Control. */
  readonly keys: readonly string[];
  /** `tasks`: only while the tree has the focus; `page`: anywhere but where somebody types. */
  readonly area: 'tasks' | 'page';
}

export const pageKeys: readonly PageKey[] = [
  { command: 'moveRight', keys: ['ArrowRight'], area: 'tasks' },
  { command: 'moveLeft', keys: ['ArrowLeft'], area: 'tasks' },
  { command: 'moveUp', keys: ['ArrowUp'], area: 'tasks' },
  { command: 'moveDown', keys: ['ArrowDown'], area: 'tasks' },
  { command: 'firstTask', keys: ['Home'], area: 'tasks' },
  { command: 'lastTask', keys: ['End'], area: 'tasks' },
  { command: 'nextTask', keys: ['PageDown'], area: 'tasks' },
  { command: 'previousTask', keys: ['PageUp'], area: 'tasks' },
  { command: 'showCode', keys: [' '], area: 'tasks' },
  { command: 'open', keys: ['Enter'], area: 'tasks' },
  { command: 'goToCode', keys: ['Ctrl+Enter'], area: 'tasks' },
  { command: 'search', keys: ['/'], area: 'page' },
  { command: 'nextHit', keys: ['n'], area: 'page' },
  { command: 'previousHit', keys: ['N'], area: 'page' },
  { command: 'fit', keys: ['f'], area: 'page' },
  { command: 'zoomIn', keys: ['+', '='], area: 'page' },
  { command: 'zoomOut', keys: ['-'], area: 'page' },
  { command: 'scopeFunction', keys: ['1'], area: 'page' },
  { command: 'scopeNeighbours', keys: ['2'], area: 'page' },
  { command: 'scopeFile', keys: ['3'], area: 'page' },
  { command: 'scopeMap', keys: ['4'], area: 'page' },
  { command: 'toggleView', keys: ['t'], area: 'page' },
  { command: 'toggleAfter', keys: ['b'], area: 'page' },
  { command: 'nextFix', keys: [']'], area: 'page' },
  { command: 'previousFix', keys: ['['], area: 'page' },
  { command: 'explainFix', keys: ['w'], area: 'page' },
  { command: 'moreCalls', keys: ['d'], area: 'page' },
  { command: 'fewerCalls', keys: ['D'], area: 'page' },
  { command: 'toggleMinimap', keys: ['m'], area: 'page' },
  { command: 'help', keys: ['?'], area: 'page' },
  { command: 'close', keys: ['Escape'], area: 'page' },
];

/** The command of a key that was pressed while the focus was in an area; undefined when it has none. */
export function commandFor({ key, ctrlKey, altKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>, area: 'tasks' | 'page'): PageCommand | undefined {
  if (altKey || metaKey) return undefined;
  const wanted = ctrlKey ? `Ctrl+${key}` : key;
  return pageKeys.find((one) => (one.area === area || area === 'tasks') && one.keys.includes(wanted))?.command;
}

/** What the help lists. */
export const keyHelp: readonly (readonly [keys: string, does: string])[] = [
  ['→  ←', 'along a line to the next task, and back'],
  ['↑  ↓', 'to the lane above or below'],
  ['Home  End', 'first and last task'],
  ['PageUp  PageDown', 'previous and next task of the code'],
  ['Space', 'show the code, stay here'],
  ['Enter', 'open or close a call, a function on the map; go to the code of anything else'],
  ['Ctrl Enter', 'go to the code of a call'],
  ['/   n  N', 'search; next and previous hit'],
  ['f   +  −', 'fit; zoom in and out'],
  ['t', 'lanes or timeline'],
  ['b   w', 'before or after the fix; why it may be made'],
  ['[  ]', 'previous and next fix'],
  ['1  2  3  4', 'function, callers and callees, file, map'],
  ['d  D', 'one level of calls more, or less'],
  ['m', 'minimap'],
  ['Esc', 'close one thing'],
  ['?', 'this list'],
];
