import { filters } from '../state/filters.ts';
import { maxDrawnNodes } from '../state/open-calls.ts';
import type { Page } from '../state/page.ts';
import type { Notice } from '../state/signals.ts';
import { TextButton } from './button.tsx';

/** In place of a picture: what is going on, and one thing to do about it. */
export function NoticePanel({ page, notice }: { readonly page: Page; readonly notice: Notice }) {
  const { state, text, action } = notice;
  return (
    <div class={`notice ${state}`} role={state === 'error' ? 'alert' : 'status'}>
      <p class="notice-title">{titles[state]}</p>
      <p>{text}</p>
      {action && (
        <TextButton isPrimary onClick={() => page.actions.act(action.id)}>
          {action.label}
        </TextButton>
      )}
    </div>
  );
}

const titles = {
  analysing: 'Reading the code',
  empty: 'No tasks here',
  error: 'The graph could not be drawn',
  tooLarge: 'Too much to draw',
  untrusted: 'This workspace is not trusted',
} satisfies Record<Notice['state'], string>;

/** More nodes than anybody could read: a filter brings it down. */
export function TooLargePanel({ page }: { readonly page: Page }) {
  return (
    <div class="notice tooLarge" role="status">
      <p class="notice-title">{titles.tooLarge}</p>
      <p>{`This function shows ${page.views.shownCount.value} tasks; above ${maxDrawnNodes} a picture helps nobody. Show a part of it:`}</p>
      <p class="notice-actions">
        {filters
          .filter(({ id }) => id !== 'all')
          .map(({ id, label }) => (
            <TextButton key={id} onClick={() => page.actions.setFilter(id)}>
              {label}
            </TextButton>
          ))}
      </p>
    </div>
  );
}
