import type { FocusArea } from '../../../server/src/protocol/webview-messages.ts';
import { commandFor } from '../state/page-keys.ts';
import type { Page } from '../state/page.ts';

/**
 * Keys of the whole page. An editor around it hears every key, too, and sends back the command that the person has bound
 * to it; so the page acts by itself only where there is no editor, and keeps from an editor what somebody types.
 */
export function onPageKey(page: Page, event: KeyboardEvent): void {
  const area = areaOf(event.target);
  if (area === 'input') {
    if (event.key === 'Escape') page.run('close');
    if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
    return;
  }
  const command = commandFor(event, area);
  if (command === undefined) return;
  // Not the browser's own scrolling; a button still wants its Enter and Space, which only the tree's keys hold.
  event.preventDefault();
  if (!page.channel.isHosted) page.run(command);
}

/** Tells the editor where the focus is, so that its key bindings know where they hold. */
export function tellFocus({ channel }: Page): () => void {
  let told: FocusArea | undefined;
  const tell = (area: FocusArea) => {
    if (area !== told) channel.post({ type: 'focus', area });
    told = area;
  };
  const look = () => tell(document.hasFocus() ? areaOf(document.activeElement) : 'none');
  const leave = () => tell('none');
  document.addEventListener('focusin', look);
  window.addEventListener('focus', look);
  window.addEventListener('blur', leave);
  look();
  return () => {
    document.removeEventListener('focusin', look);
    window.removeEventListener('focus', look);
    window.removeEventListener('blur', leave);
  };
}

function areaOf(target: EventTarget | null): Exclude<FocusArea, 'none'> {
  if ((target instanceof HTMLInputElement && target.type === 'text') || target instanceof HTMLSelectElement) return 'input';
  return target instanceof Element && target.closest('[role=tree]') !== null ? 'tasks' : 'page';
}
