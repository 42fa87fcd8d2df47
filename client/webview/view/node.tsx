import { glyphs, glyphSize, nodeInlay, nodeOutline } from '../../../server/src/graph/layout/shapes.ts';
import { chevronWidth, textInset } from '../../../server/src/graph/layout/node-face.ts';
import type { Box } from '../../../server/src/graph/layout/layout.ts';
import type { GraphNode } from '../../../server/src/protocol/task-graph.ts';

/** One node of the picture. Its place is an attribute, so that styles may let it glide. */
export function NodeView({ box, node }: { readonly box: Box; readonly node: GraphNode }) {
  const { kind, width, height, text, chip, chipWidth, ordinal } = box;
  const inlay = nodeInlay(kind, width, height);
  const chevron = node.expansion === undefined ? 0 : chevronWidth;
  return (
    <g class={classOf(box, node)} transform={`translate(${box.x} ${box.y})`} data-node={box.id}>
      <path class="outline" d={nodeOutline(kind, width, height)} />
      {inlay !== '' && <path class="inlay" d={inlay} />}
      {glyphs[kind] !== '' && <path class="glyph" transform={`translate(10 ${(height - glyphSize) / 2})`} d={glyphs[kind]} />}
      {text !== '' && (
        <text class="label" x={textInset} y={height / 2 + 4}>
          {text}
        </text>
      )}
      {chip !== undefined && <Chip text={chip} x={width - chipWidth - 7 - chevron} width={chipWidth} height={height} />}
      {node.expansion !== undefined && <path class="chevron" transform={`translate(${width - chevronWidth - 3} ${height / 2 - 5})`} d={chevrons[node.expansion]} />}
      {ordinal !== undefined && <Ordinal number={ordinal} />}
      {node.ruleIds.length > 0 && <path class="badge" d={`M${width - 6} -6.5l7.5 13h-15Z`} />}
      {node.ruleIds.length > 0 && <path class="badge-mark" d={`M${width - 6} -2.2v4.4M${width - 6} 3.8v1.2`} />}
    </g>
  );
}

const chevrons = {
  expandable: 'M3 1L7 5L3 9',
  expanded: 'M1 3L5 7L9 3',
  recursive: 'M9 5A4 4 0 1 1 7.4 1.8M8.2 0V2.4H5.8',
};

function Chip({ text, x, width, height }: { readonly text: string; readonly x: number; readonly width: number; readonly height: number }) {
  return (
    <>
      <rect class="chip" x={x} y={height / 2 - 9} width={width} height={18} rx={9} />
      <text class="chip-text" x={x + width / 2} y={height / 2 + 4}>
        {text}
      </text>
    </>
  );
}

/** Place on the longest path, at the top left corner. */
function Ordinal({ number }: { readonly number: number }) {
  return (
    <>
      <circle class="ordinal" cx={8} cy={0} r={7.5} />
      <text class="ordinal-text" x={8} y={3.2}>
        {number}
      </text>
    </>
  );
}

function classOf({ kind, ordinal, isTitle }: Box, { isCertain }: GraphNode): string {
  return ['node', kind, ...(ordinal !== undefined ? ['critical'] : []), ...(isCertain ? [] : ['uncertain']), ...(isTitle ? ['title'] : [])].join(' ');
}
