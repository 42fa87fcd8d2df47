import type { FunctionMap, MapNode } from '../../../server/src/protocol/function-map.ts';
import { glyphs } from '../../../server/src/graph/layout/shapes.ts';
import { mapNodeFacts } from '../state/map-words.ts';
import type { Page } from '../state/page.ts';
import { TextButton } from './button.tsx';

/** What there is to say about the selected box of the map. */
export function MapDetails({ page, map, node }: { readonly page: Page; readonly map: FunctionMap; readonly node: MapNode }) {
  const kind = node.blocks !== undefined ? 'blocking' : node.isAsync ? 'await' : 'work';
  const others = (pick: 'from' | 'to') => map.calls.filter((call) => call[pick === 'from' ? 'to' : 'from'] === node.id).flatMap((call) => map.nodes.find(({ id }) => id === call[pick]) ?? []);
  return (
    <>
      <header>
        <svg class={`detail-glyph ${kind}`} width="16" height="16" viewBox="-1 -1 16 16" aria-hidden="true">
          <path class="glyph" d={glyphs[kind]} />
        </svg>
        <code>{node.label}</code>
        <span class="detail-buttons">
          <TextButton onClick={() => page.actions.open(node.id)}>{node.kind === 'file' ? 'Show its functions' : 'Open graph'}</TextButton>
          <TextButton onClick={() => page.actions.reveal(node.id, 'editor')}>Go to code</TextButton>
        </span>
      </header>
      <ul class="facts">
        {mapNodeFacts(node).map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
        {node.ruleIds.map((ruleId) => (
          <li key={ruleId} class="rule">
            {ruleId}
          </li>
        ))}
        <Others page={page} name="called by" nodes={others('from')} />
        <Others page={page} name="calls" nodes={others('to')} />
      </ul>
    </>
  );
}

const maxNamed = 6;

function Others({ page, name, nodes }: { readonly page: Page; readonly name: string; readonly nodes: readonly MapNode[] }) {
  if (nodes.length === 0) return null;
  return (
    <li class="reason">
      {`${name} `}
      {nodes.slice(0, maxNamed).map(({ id, label }, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <button type="button" class="inline-link" onClick={() => page.actions.select(id)}>
            {label}
          </button>
        </span>
      ))}
      {nodes.length > maxNamed && ` and ${nodes.length - maxNamed} more`}
    </li>
  );
}
