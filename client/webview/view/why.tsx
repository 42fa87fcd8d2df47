import type { Place } from '../../../server/src/protocol/span.ts';
import type { GraphPreview } from '../../../server/src/protocol/task-graph.ts';
import type { Page } from '../state/page.ts';

/** Why a fix may be made: the orders that nothing forced, and what goes on waiting, each with its place in the code. */
export function WhyPanel({ page, preview }: { readonly page: Page; readonly preview: GraphPreview }) {
  const why = page.views.why.value;
  const labelOf = (id: string) => page.views.graph.value?.nodes.find((node) => node.id === id);
  if (why === undefined) return null;
  const task = (id: string) => <PlaceLink page={page} text={bare(labelOf(id)?.label ?? id)} place={labelOf(id)?.place} />;
  return (
    <div class="why" role="region" aria-label="Why">
      <p>
        <PlaceLink page={page} text={preview.ruleId} place={preview.place} />
        {why.freed.length + why.freedLoops.length === 0 ? ' found something that can run at once.' : ' found no value, no shared state and no effect whose order could be seen between:'}
      </p>
      <ul>
        {why.freed.map(({ earlier, later }) => (
          <li key={`${earlier} ${later}`}>
            {task(later)} need not wait for {task(earlier)}
          </li>
        ))}
        {why.freedLoops.map((id) => (
          <li key={id}>the turns of {task(id)} need not wait for each other</li>
        ))}
      </ul>
      {why.kept.length > 0 && <p>What goes on waiting:</p>}
      <ul>
        {why.kept.map(({ id, text, place }, index) => (
          <li key={index}>
            {task(id)} {`${text[0]?.toLowerCase()}${text.slice(1)}`}
            {place && page.channel.isHosted && (
              <>
                {' '}
                <PlaceLink page={page} text="in the code" place={place} />
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Words that lead to the code, where there is an editor to show it. */
function PlaceLink({ page, text, place }: { readonly page: Page; readonly text: string; readonly place: Place | undefined }) {
  if (place === undefined || !page.channel.isHosted) return <code>{text}</code>;
  return (
    <button type="button" class="inline-link" onClick={() => page.actions.revealPlace(place)}>
      {text}
    </button>
  );
}

function bare(label: string): string {
  return label.replace(/^(?:return\s+)?await\s+/, '');
}
