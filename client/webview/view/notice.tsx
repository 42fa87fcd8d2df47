import { maxDrawnNodes } from '../state/open-calls.ts';
import type { Page } from '../state/page.ts';
import type { Notice } from '../state/signals.ts';
import { TextButton } from './button.tsx';
import { FilterChoices } from './filter-menu.tsx';

/** In place of a picture: what is going on, and one thing to do about it. */
export function NoticePanel({ page, notice }: { readonly page: Page; readonly notice: Notice }) {
  const { state, text, action } = notice;
  return (
    <div class={`notice ${state}`} role={state === 'error' ? 'alert' : 'status'}>
      <p class="notice-title">{titles[state]}</p>
      <p>{text}</p>
      {state === 'tooLarge' && <FilterList page={page} />}
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

/** Every node is left out: which filter does that is to be seen. */
export function NothingLeftPanel({ page }: { readonly page: Page }) {
  return (
    <div class="notice" role="status">
      <p class="notice-title">Nothing left to draw</p>
      <p>The filter leaves out every part of this picture.</p>
      <FilterList page={page} />
    </div>
  );
}

/** More nodes than anybody could read: a filter brings it down. */
export function TooLargePanel({ page }: { readonly page: Page }) {
  return (
    <div class="notice tooLarge" role="status">
      <p class="notice-title">{titles.tooLarge}</p>
      <p>{`This picture would show ${page.views.shownCount.value} tasks; above ${maxDrawnNodes} a picture helps nobody. Show a part of it:`}</p>
      <FilterList page={page} />
    </div>
  );
}

function FilterList({ page }: { readonly page: Page }) {
  return (
    <div class="notice-filters" role="group" aria-label="Filter">
      <FilterChoices page={page} />
    </div>
  );
}
