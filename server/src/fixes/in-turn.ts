import type { AwaitedForm } from '../effects/staging.ts';
import type { ArrayValue, FileModel, Value } from '../model/model.ts';
import type { TextEdit } from '../protocol/finding.ts';
import { indentationAt, lineEndingOf } from './layout.ts';

/** Calls that are awaited together, and how many they are. */
export interface InTurn {
  readonly count: number;
  readonly edits: readonly TextEdit[];
}

/**
 * `const [a, b] = await Promise.all([f(), g()])` becomes one await after another. Undefined for tasks that run already
 * (their failure would go unheard meanwhile), for spreads, and where the result is not taken apart on the spot.
 */
export function awaitInTurn({ file }: FileModel, text: string, { step, form, await: awaited, pattern }: AwaitedForm): InTurn | undefined {
  const tasks = joinedTasks(awaited.operand);
  const targets = tasks && targetsOf(text, pattern, tasks.elements.length);
  if (tasks === undefined || targets === undefined || (step.kind === 'declaration' && step.declarators.some(({ typeSpan }) => typeSpan !== undefined))) return undefined;
  const calls = tasks.elements.map((task) => (task?.kind === 'call' || task?.kind === 'import-call' ? text.slice(task.span.start, task.span.end) : undefined));
  if (calls.length < 2 || calls.includes(undefined) || hasComment(text, tasks)) return undefined;
  // `{ name } = await load()` would begin with a block.
  if (form === 'assignment' && targets.some((target) => target?.startsWith('{'))) return undefined;
  const keyword = form === 'declaration' && step.kind === 'declaration' ? `${step.isExported ? 'export ' : ''}${step.declares} ` : '';
  const end = text.slice(step.span.start, step.span.end).trimEnd().endsWith(';') ? ';' : '';
  const statements = calls.map((call, index) => {
    const target = targets[index];
    return target === undefined ? `await ${call ?? ''}${end}` : `${keyword}${target} = await ${call ?? ''}${end}`;
  });
  return { count: calls.length, edits: [{ file, span: step.span, newText: statements.join(`${lineEndingOf(text)}${indentationAt(text, step.span.start)}`) }] };
}

/** The list that `Promise.all` waits for, written on the spot. */
function joinedTasks(value: Value): ArrayValue | undefined {
  if (value.kind !== 'call' || value.callee.kind !== 'member' || value.callee.name !== 'all') return undefined;
  const { object } = value.callee;
  const [tasks] = value.arguments;
  return object.kind === 'global' && object.name === 'Promise' && tasks?.kind === 'array' ? tasks : undefined;
}

/** What receives each result; undefined for one that nothing takes, and in place of all when they are taken together. */
function targetsOf(text: string, pattern: AwaitedForm['pattern'], count: number): readonly (string | undefined)[] | undefined {
  if (pattern === undefined) return Array.from({ length: count }, () => undefined);
  if (pattern.kind !== 'array' || pattern.rest !== undefined || pattern.elements.length > count) return undefined;
  if (pattern.elements.some((element) => element?.defaultValue !== undefined)) return undefined;
  return Array.from({ length: count }, (_, index) => {
    const element = pattern.elements[index];
    return element === undefined ? undefined : text.slice(element.pattern.span.start, element.pattern.span.end);
  });
}

function hasComment(text: string, tasks: ArrayValue): boolean {
  const between = tasks.elements.reduce((rest, task) => (task === undefined ? rest : rest.replace(text.slice(task.span.start, task.span.end), '')), text.slice(tasks.span.start, tasks.span.end));
  return /\/\/|\/\*/.test(between);
}
