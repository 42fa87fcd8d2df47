import type { Program } from './program.ts';

/**
 * Programs that are one step smaller: a statement less, a compound statement taken apart, an expression, a number or a
 * habit of style made plain. The boldest first.
 */
export function smaller(program: Program): readonly Program[] {
  const durations = program.durations.map((_, index) => ({ ...program, durations: program.durations.with(index, 1) })).filter((_, index) => program.durations[index] !== 1);
  return [
    ...smallerNodes(program.body).map((body) => ({ ...program, body: body as Program['body'] })),
    ...Object.entries(plainStyle).filter(([habit, plain]) => program.style[habit as keyof typeof plainStyle] !== plain).map(([habit, plain]) => ({ ...program, style: { ...program.style, [habit]: plain } })),
    ...durations,
  ];
}

const plainStyle = { language: 'ts', semicolons: true, quote: "'", indentation: '  ', lineEnd: '\n', prefix: true } as const;

/** Every way to make one part of a tree smaller. Trees of statements and expressions are plain data, so one walk does. */
function smallerNodes(node: unknown): readonly unknown[] {
  if (Array.isArray(node)) return smallerLists(node);
  if (typeof node === 'number') return node === 0 ? [] : node === 1 ? [0] : [0, Math.floor(node / 2), node - 1];
  if (typeof node !== 'object' || node === null) return [];
  const parts = Object.entries(node).flatMap(([key, part]) => smallerNodes(part).map((smallerPart) => ({ ...node, [key]: smallerPart })));
  return [...plainer(node), ...parts];
}

function smallerLists(list: readonly unknown[]): readonly unknown[] {
  const without = list.map((_, index) => list.toSpliced(index, 1));
  const opened = list.flatMap((item, index) => innerLists(item).map((inner) => list.toSpliced(index, 1, ...inner)));
  const inside = list.flatMap((item, index) => smallerNodes(item).map((smallerItem) => list.with(index, smallerItem)));
  return [...without, ...opened, ...inside];
}

function innerLists(item: unknown): readonly (readonly unknown[])[] {
  if (typeof item !== 'object' || item === null) return [];
  return [Reflect.get(item, 'body'), Reflect.get(item, 'otherwise'), Reflect.get(item, 'finalizer')].filter((part) => Array.isArray(part) && part.length > 0);
}

const expressionKinds: ReadonlySet<unknown> = new Set(['state', 'length', 'sum', 'choice', 'awaited', 'value']);

function plainer(node: object): readonly unknown[] {
  return expressionKinds.has(Reflect.get(node, 'kind')) ? [{ kind: 'number', value: 0 }, { kind: 'name', pick: 0 }] : [];
}
