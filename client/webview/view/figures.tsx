import { figuresOf, type Figure } from '../../../server/src/graph/formats/figures.ts';
import type { GraphMetrics } from '../../../server/src/protocol/task-graph.ts';

/** The figures of the graph; with a preview, of both sides. What a figure means shows under the pointer and the focus. */
export function Figures({ before, after }: { readonly before: GraphMetrics; readonly after: GraphMetrics | undefined }) {
  const changed = after && figuresOf(after);
  return (
    <ul class="figures" aria-label="Figures">
      {figuresOf(before).map((figure, index) => (
        <FigureItem key={figure.id} figure={figure} after={changed?.[index]} />
      ))}
    </ul>
  );
}

function FigureItem({ figure, after }: { readonly figure: Figure; readonly after: Figure | undefined }) {
  const id = `figure-${figure.id}`;
  const isChanged = after !== undefined && after.value !== figure.value;
  return (
    <li class={`figure ${figure.id}`}>
      <button type="button" aria-describedby={id}>
        <span class="figure-name">{figure.name}</span>
        <span class="figure-value">
          {isChanged ? (
            <>
              <s>{figure.value}</s> <span aria-hidden="true">→</span> <strong>{after.value}</strong>
            </>
          ) : (
            figure.value
          )}
        </span>
      </button>
      <span class="explanation" id={id} role="tooltip">
        {(after ?? figure).explanation}
      </span>
    </li>
  );
}
