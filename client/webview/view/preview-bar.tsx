import { savingOf } from '../../../server/src/graph/formats/figures.ts';
import type { Page } from '../state/page.ts';
import { Choice, TextButton } from './button.tsx';
import { Icon } from './icon.tsx';

/** The fix that would change what runs at once: its picture, what it saves at most, and the buttons that apply it. */
export function PreviewBar({ page }: { readonly page: Page }) {
  const { signals, views, actions, channel } = page;
  const graph = views.graph.value;
  const preview = views.preview.value;
  if (graph === undefined || preview === undefined) return null;
  const saving = savingOf(graph.metrics, preview.after.metrics);
  return (
    <section class="preview" aria-label="Fix">
      <Icon name="lightbulb" />
      {graph.previews.length === 1 ? <span class="preview-title">{preview.title}</span> : <PreviewSelect page={page} />}
      <span class="preview-saving">{saving === undefined ? preview.ruleId : `saves ${saving}`}</span>
      <Choice label="Before or after the fix" options={sides} chosen={signals.isAfter.value ? 'after' : 'before'} onChoose={(id) => actions.showAfter(id === 'after')} />
      {channel.isHosted && (
        <span class="preview-actions">
          <TextButton isPrimary onClick={() => actions.applyFix('direct')}>
            Apply
          </TextButton>
          <TextButton onClick={() => actions.applyFix('review')}>Review…</TextButton>
        </span>
      )}
    </section>
  );
}

const sides = [
  { id: 'before', label: 'Before', keyHint: 'b' },
  { id: 'after', label: 'After', keyHint: 'b' },
] as const;

function PreviewSelect({ page }: { readonly page: Page }) {
  const { signals, views, actions } = page;
  return (
    <select aria-label="Fix" class="preview-title" value={String(signals.previewIndex.value)} onChange={({ currentTarget }) => actions.choosePreview(currentTarget.selectedIndex)}>
      {views.graph.value?.previews.map(({ title }, index) => (
        <option key={index} value={String(index)}>
          {title}
        </option>
      ))}
    </select>
  );
}
