import type { GraphFunction, TaskGraph } from '../../protocol/task-graph.ts';
import { formatDuration } from '../layout/duration-text.ts';
import { outlineGraph, type OutlineItem } from '../layout/outline.ts';
import { timedPath } from '../layout/timed-path.ts';
import { figuresOf, savingOf } from './figures.ts';
import { notesOf, timeOf } from './outline-words.ts';
import { reasonText } from './structure.ts';

/** An outline for a terminal: the structure as a tree, then the figures, the longest path and what fixes would change. */
export function formatText(graph: TaskGraph): string {
  const root = graph.functions.find(({ id }) => id === graph.root);
  const items = outlineGraph(graph).filter(({ node }) => node?.kind !== 'entry' && node?.kind !== 'end');
  const path = new Set(timedPath(graph));
  const rows = items.length === 0 ? [{ text: '└─ nothing to wait for', time: '', notes: '' }] : rowsOf(items, '', { path, reasons: reasonsByNode(graph) });
  return [
    headline(graph, root),
    ...inColumns(rows),
    '',
    ...(graph.scope === 'file' && root ? [`${root.name}:`] : []),
    ...figureLines(graph),
    ...pathLines(graph),
    ...previewLines(graph),
    '',
  ].join('\n');
}

function headline({ scope, root: id }: TaskGraph, root: GraphFunction | undefined): string {
  if (root === undefined) return id;
  return scope === 'file' ? baseName(root.place.file) : `${root.name}  ${baseName(root.place.file)}`;
}

interface OutlineRow {
  readonly text: string;
  readonly time: string;
  readonly notes: string;
}

interface Marks {
  readonly path: ReadonlySet<string>;
  /** By node: what it waits for, in a word or two. */
  readonly reasons: ReadonlyMap<string, string>;
}

/** Where the code decides the order by more than its lines; branches and handlers show in the outline itself. */
function reasonsByNode({ edges }: TaskGraph): ReadonlyMap<string, string> {
  const reasons = new Map<string, string>();
  for (const { kind, to, reason } of edges) {
    const text = kind !== 'sequence' || reason === undefined || reason.kind === 'control' ? '' : reason.kind === 'data' ? `uses ${reason.name}` : reasonText(reason);
    if (text !== '') reasons.set(to, text);
  }
  return reasons;
}

function rowsOf(items: readonly OutlineItem[], indent: string, marks: Marks): readonly OutlineRow[] {
  return items.flatMap((item, index) => {
    const isLast = index === items.length - 1;
    const row = { text: `${indent}${isLast ? '└─' : '├─'} ${marks.path.has(item.key) ? '● ' : ''}${item.text}`, time: timeOf(item.node), notes: [...notesOf(item, marks.reasons.get(item.key)), ...(item.node?.ruleIds ?? [])].join(', ') };
    return [row, ...rowsOf(item.children, `${indent}${isLast ? '   ' : '│  '}`, marks)];
  });
}

/** Times right-aligned in one column, notes after it; a few very long labels do not push the column away. */
function inColumns(rows: readonly OutlineRow[]): readonly string[] {
  const textWidth = Math.min(maxTextColumn, Math.max(...rows.map(({ text }) => text.length)));
  const timeWidth = Math.max(...rows.map(({ time }) => time.length));
  return rows.map(({ text, time, notes }) => `${text.padEnd(textWidth)}${timeWidth === 0 ? '' : `  ${time.padStart(timeWidth)}`}${notes === '' ? '' : `  ${notes}`}`.trimEnd());
}

const maxTextColumn = 64;

function figureLines({ metrics }: TaskGraph): readonly string[] {
  const figures = figuresOf(metrics);
  const nameWidth = Math.max(...figures.map(({ name }) => name.length));
  const valueWidth = Math.max(...figures.map(({ value }) => value.length));
  return figures.map(({ name, value, meaning }) => `${name.padEnd(nameWidth)}  ${value.padEnd(valueWidth)}  ${meaning}`);
}

function pathLines(graph: TaskGraph): readonly string[] {
  const labels = new Map(graph.nodes.map(({ id, label }) => [id, label]));
  const path = timedPath(graph).flatMap((id) => labels.get(id) ?? []);
  if (path.length === 0) return [];
  const shown = path.length <= maxPathLabels ? path : [...path.slice(0, maxPathLabels - 1), `… ${path.length - maxPathLabels} more …`, path.at(-1) ?? ''];
  return ['', `● longest path: ${shown.join(' → ')}`];
}

const maxPathLabels = 8;

function previewLines({ metrics, previews }: TaskGraph): readonly string[] {
  if (previews.length === 0) return [];
  const lines = previews.map(({ title, after, ruleId }) => {
    const saving = savingOf(metrics, after.metrics);
    return `  ${title} (${ruleId}): bound ${formatDuration(metrics.bound)} → ${formatDuration(after.metrics.bound)}${saving === undefined ? '' : `, saves ${saving}`}`;
  });
  return ['', 'could be:', ...lines];
}

function baseName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
