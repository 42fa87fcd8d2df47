import type { Place } from '../../../server/src/protocol/span.ts';
import type { GraphNode } from '../../../server/src/protocol/task-graph.ts';
import { kindWords } from '../../../server/src/graph/formats/kind-words.ts';
import { glyphs } from '../../../server/src/graph/layout/shapes.ts';
import { durationWords, waitsFor } from '../state/describe.ts';
import type { Page } from '../state/page.ts';
import { TextButton } from './button.tsx';
import { MapDetails } from './map-details.tsx';

/** What there is to say about the selected node, at the bottom of the page. */
export function Details({ page }: { readonly page: Page }) {
  const { signals, views } = page;
  const selected = signals.selected.value;
  const node = selected === null ? undefined : views.nodes.value.get(selected);
  const map = views.map.value;
  const mapNode = map?.nodes.find(({ id }) => id === selected);
  return (
    <section class="details" aria-label={map ? 'Selected function' : 'Selected task'}>
      {map && mapNode ? <MapDetails page={page} map={map} node={mapNode} /> : node ? <NodeDetails page={page} node={node} /> : <p class="hint">{map ? 'Double-click a function to see its tasks. Press ? for the keys.' : 'Select a task to see what it waits for. Press ? for the keys.'}</p>}
    </section>
  );
}

function NodeDetails({ page, node }: { readonly page: Page; readonly node: GraphNode }) {
  const graph = page.views.drawn.value;
  if (graph === undefined) return null;
  const path = page.views.longestPath.value;
  const place = path.indexOf(node.id);
  const duration = durationWords(node);
  return (
    <>
      <header>
        <svg class={`detail-glyph ${node.kind}`} width="16" height="16" viewBox="-1 -1 16 16" aria-hidden="true">
          <path class="glyph" d={glyphs[node.kind]} />
        </svg>
        <code>{node.label}</code>
        <NodeButtons page={page} node={node} />
      </header>
      <ul class="facts">
        <li>{kindWords[node.kind]}</li>
        {duration !== undefined && <li>{duration}</li>}
        {place >= 0 && <li class="on-path">{`${place + 1} of ${path.length} on the longest path`}</li>}
        {!node.isCertain && <li>could not be resolved: its time and its effects are guesses</li>}
        {node.ruleIds.map((ruleId) => (
          <li key={ruleId} class="rule">
            {ruleId}
          </li>
        ))}
        <Reasons page={page} id={node.id} />
      </ul>
      {!page.channel.isHosted && <Excerpt page={page} place={node.place} />}
    </>
  );
}

function Reasons({ page, id }: { readonly page: Page; readonly id: string }) {
  const graph = page.views.drawn.value;
  const reasons = graph ? waitsFor(graph, id) : [];
  return (
    <>
      {reasons.map(({ from, text, place }) => (
        <li key={`${from}${text}`} class="reason">
          {`${text}, from `}
          <button type="button" class="inline-link" onClick={() => page.actions.select(from)}>
            {page.views.nodes.value.get(from)?.label ?? from}
          </button>
          {place && page.channel.isHosted && !page.signals.isAfter.value && (
            <>
              {' '}
              <button type="button" class="inline-link" onClick={() => page.actions.revealPlace(place)}>
                in the code
              </button>
            </>
          )}
        </li>
      ))}
    </>
  );
}

function NodeButtons({ page, node }: { readonly page: Page; readonly node: GraphNode }) {
  const { actions, channel, signals } = page;
  const isOpen = node.expansion === 'expanded' && !signals.openCalls.value.closed.has(node.id);
  return (
    <span class="detail-buttons">
      {actions.isCall(node.id) && (node.expansion === 'expanded' || (channel.isHosted && !signals.isAfter.value)) && <TextButton onClick={() => actions.toggleCall(node.id)}>{isOpen ? 'Close call' : 'Open call'}</TextButton>}
      {channel.isHosted && !signals.isAfter.value && <TextButton onClick={() => actions.reveal(node.id, 'editor')}>Go to code</TextButton>}
    </span>
  );
}

/** The code behind a node, in a page that has no editor beside it. */
function Excerpt({ page, place }: { readonly page: Page; readonly place: Place }) {
  const text = page.signals.isAfter.value ? undefined : page.channel.data?.texts[place.file];
  if (text === undefined) return null;
  const lineNumber = text.slice(0, place.start).split('\n').length;
  const lineStart = text.lastIndexOf('\n', place.start - 1) + 1;
  const lineEnd = text.indexOf('\n', place.start) < 0 ? text.length : text.indexOf('\n', place.start);
  const end = Math.min(place.end, lineEnd);
  return (
    <pre class="excerpt">
      <span class="excerpt-place">{`${place.file.slice(place.file.lastIndexOf('/') + 1)}:${lineNumber}`}</span>
      {text.slice(lineStart, place.start).trimStart()}
      <mark>{text.slice(place.start, end)}</mark>
      {text.slice(end, lineEnd)}
    </pre>
  );
}
