import type { Span } from '../../../server/src/protocol/span.ts';
import type { OutlinedFunction, OutlinedTask, TaskOutline } from '../../../server/src/protocol/task-outline.ts';

/** One line of the tree: a function, or something that it does. */
export interface TaskItem {
  /** Unique in the tree, and the same after an edit elsewhere: name of the function and id of the node in its graph. */
  readonly key: string;
  readonly parent: TaskItem | undefined;
  readonly children: readonly TaskItem[];
  /** Undefined for a heading over nothing. */
  readonly span: Span | undefined;
  readonly of: { readonly kind: 'function'; readonly function: OutlinedFunction } | { readonly kind: 'task'; readonly task: OutlinedTask };
}

/** The outline as a tree whose lines know their parents. */
export function itemsOf({ functions }: TaskOutline): readonly TaskItem[] {
  return functions.map((one) => {
    const item = { key: one.id, parent: undefined, children: [] as readonly TaskItem[], span: one.span, of: { kind: 'function', function: one } } as const;
    return withChildren(item, one.tasks, one.id);
  });
}

function withChildren(item: TaskItem, tasks: readonly OutlinedTask[], functionId: string): TaskItem {
  // A line and its children know each other: the children are made last.
  const parent: TaskItem = { ...item };
  const children = tasks.map((task) => {
    const child: TaskItem = { key: `${functionId}:${task.id}`, parent, children: [], span: task.span, of: { kind: 'task', task } };
    return withChildren(child, task.tasks, functionId);
  });
  return Object.assign(parent, { children });
}

/** True for a line of the tree, as VS Code hands it to a command. */
export function isTaskItem(value: unknown): value is TaskItem {
  return typeof value === 'object' && value !== null && 'key' in value && 'children' in value && 'of' in value;
}

/** The innermost line around an offset; headings stand for no code of their own. Undefined between functions. */
export function itemAt(items: readonly TaskItem[], offset: number, spanOf: (span: Span) => Span): TaskItem | undefined {
  let found: { readonly item: TaskItem; readonly length: number } | undefined;
  const consider = (item: TaskItem): void => {
    if (item.span !== undefined && !isHeading(item)) {
      const { start, end } = spanOf(item.span);
      if (start <= offset && offset <= end && (found === undefined || end - start < found.length)) found = { item, length: end - start };
    }
    item.children.forEach(consider);
  };
  items.forEach(consider);
  return found?.item;
}

function isHeading({ of }: TaskItem): boolean {
  return of.kind === 'task' && of.task.kind === 'heading';
}

/** What stands in a line, greyed, behind its label; what is reported comes first, for lines are cut off. */
export function descriptionOf({ of }: TaskItem): string {
  if (of.kind === 'function') return `span ${of.function.longestChain} · work ${of.function.work}`;
  const { time, notes, ruleIds } = of.task;
  return [...ruleIds, time, ...notes].filter((part) => part !== '').join(' · ');
}

/** A line as it is read aloud. */
export function spokenItem({ of }: TaskItem): string {
  if (of.kind === 'function') {
    const { name, isAsync, longestChain, work } = of.function;
    return `${isAsync ? 'async function' : 'function'} ${name}, span ${longestChain}, work ${work}`;
  }
  const { label, does, time, notes, ruleIds, onCriticalPath } = of.task;
  const reported = ruleIds.length === 0 ? '' : `reported by ${ruleIds.join(' and ')}`;
  return [label, does, time, ...notes.filter((note) => note !== does), onCriticalPath ? 'on the longest path' : '', reported].filter((part) => part !== '').join(', ');
}
