import { savingOf } from '../../../server/src/graph/formats/figures.ts';
import { formatDuration } from '../../../server/src/graph/layout/duration-text.ts';
import { timedPath } from '../../../server/src/graph/layout/timed-path.ts';
import type { GraphPreview, TaskGraph } from '../../../server/src/protocol/task-graph.ts';
import type { Page } from '../state/page.ts';
import { Choice, TextButton } from './button.tsx';
import { Icon } from './icon.tsx';

/** The fix that would change what runs at once: both sides of it, what it saves at most, why, and the buttons that apply it. */
export function PreviewBar({ page }: { readonly page: Page }) {
  const { signals, views, actions, channel } = page;
  const graph = views.graph.value;
  const preview = views.preview.value;
  if (graph === undefined || preview === undefined) return null;
  return (
    <section class="preview" aria-label="Fix">
      <Icon name="lightbulb" />
      {graph.previews.length === 1 ? <span class="preview-title">{preview.title}</span> : <PreviewSelect page={page} />}
      <Sides page={page} graph={graph} preview={preview} />
      <Choice label="Before or after the fix" options={sides} chosen={signals.isAfter.value ? 'after' : 'before'} onChoose={(id) => actions.showAfter(id === 'after')} />
      <span class="preview-actions">
        <button type="button" class="text-button" aria-expanded={signals.isWhyOpen.value} title="Why this may be done (w)" onClick={() => page.run('explainFix')}>
          Why
        </button>
        {channel.isHosted && (
          <>
            <TextButton onClick={() => page.run('reviewFix')}>Apply with review</TextButton>
            <TextButton isPrimary onClick={() => page.run('applyFix')}>
              Apply
            </TextButton>
          </>
        )}
      </span>
    </section>
  );
}

const sides = [
  { id: 'before', label: 'Before', keyHint: 'b' },
  { id: 'after', label: 'After', keyHint: 'b' },
] as const;

/** The counts and bounds of both sides, whichever of them is shown. */
function Sides({ page, graph, preview }: { readonly page: Page; readonly graph: TaskGraph; readonly preview: GraphPreview }) {
  const { metrics: before } = graph;
  const { metrics: after } = preview.after;
  const saving = savingOf(before, after);
  const freed = (page.views.why.value?.freed.length ?? 0) + (page.views.why.value?.freedLoops.length ?? 0);
  const hops = [timedPath(graph).length, timedPath(preview.after).length] as const;
  return (
    <ul class="preview-sides" aria-label="Before and after">
      <li>
        bound {formatDuration(before.bound)} <span aria-label="to">→</span> <strong>{formatDuration(after.bound)}</strong>
      </li>
      <li>
        {hops[0]} <span aria-label="to">→</span> <strong>{hops[1]}</strong> in a row
      </li>
      {freed > 0 && (
        <li>
          <strong>{freed}</strong> {freed === 1 ? 'order gone' : 'orders gone'}
        </li>
      )}
      {saving !== undefined && <li>{`saves ${saving}`}</li>}
    </ul>
  );
}

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
