import type { FunctionMap, MapCall, MapNode } from '../../protocol/function-map.ts';

/** A list for a terminal: by file, each function with what it calls. */
export function formatMapText(map: FunctionMap): string {
  const byId = new Map(map.nodes.map((node) => [node.id, node]));
  const calls = Map.groupBy(map.calls, ({ from }) => from);
  const lines = (node: MapNode, indent: string): readonly string[] => [
    `${indent}${node.id === map.root ? '● ' : ''}${node.label}${notesOf(node)}`,
    ...(calls.get(node.id) ?? []).map((call) => `${indent}  ${arrows[call.kind]} ${nameFrom(node, byId.get(call.to))}${call.count > 1 ? ` × ${call.count}` : ''}  ${callWords[call.kind]}`.trimEnd()),
  ];
  const groups = map.files.length === 0
    ? map.nodes.flatMap((node) => lines(node, ''))
    : map.files.flatMap((file) => ['', file.label, ...file.nodes.flatMap((id) => byId.get(id) ?? []).flatMap((node) => lines(node, '  '))]);
  const counts = `${map.nodes.length === map.functionCount ? '' : `${map.nodes.length} of `}${map.functionCount} functions, ${map.calls.length} calls`;
  return [`${map.title}  ${map.nodes[0]?.kind === 'file' ? `${map.nodes.length} files, ${map.functionCount} functions` : counts}`, ...groups, ''].join('\n');
}

/** How the task of a call is treated, in a word. */
export const callWords = { awaited: 'awaited', joined: 'awaited with others', lost: 'lost: nobody awaits it', started: 'started', sync: '' } satisfies Record<MapCall['kind'], string>;

const arrows = { awaited: '→', joined: '⇉', lost: '⇢', started: '⇢', sync: '·' } satisfies Record<MapCall['kind'], string>;

function notesOf({ isAsync, awaits, blocks, ruleIds, isTest, distance }: MapNode): string {
  const notes = [
    isAsync ? 'async' : '', awaits === 0 ? '' : `${awaits} await${awaits === 1 ? '' : 's'}`, blocks === undefined ? '' : `blocks: ${blocks.text}`, isTest ? 'test' : '',
    distance === undefined || distance === 0 ? '' : distance < 0 ? `${-distance} up` : `${distance} down`, ...ruleIds,
  ].filter((note) => note !== '');
  return notes.length === 0 ? '' : `  ${notes.join(', ')}`;
}

/** In its own file a function needs no path. */
function nameFrom(caller: MapNode, callee: MapNode | undefined): string {
  if (callee === undefined) return '?';
  return callee.kind === 'file' || callee.place.file === caller.place.file ? callee.label : `${callee.id.slice(0, callee.id.indexOf('#'))}: ${callee.label}`;
}
