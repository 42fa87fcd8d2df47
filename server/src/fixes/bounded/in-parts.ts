import type { MappedJoin } from '../../effects/mapped-joins.ts';
import { findStep } from '../../model/find.ts';
import type { CallValue, FileModel, FunctionModel, Step, Value } from '../../model/model.ts';
import type { Fix } from '../../protocol/finding.ts';
import { codeOf, hasOptional, isPath, movedIn } from '../code.ts';
import { freshName, semicolonOf } from '../fresh-name.ts';
import { indentationAt, lineEndingOf } from '../layout.ts';
import { isPlainMap } from './plain-map.ts';

/**
 * A statement that awaits `Promise.all(xs.map(f))` becomes a loop over parts of `xs` that awaits one part after another:
 * bare, with its result declared, or returned.
 */
export function inParts(file: FileModel, text: string, { join: { call: join, tasks, one }, map }: MappedJoin, atOnce: number): Fix | undefined {
  if (tasks !== map) return undefined;
  const found = findStep(one, join.id);
  const receiver = map.callee.kind === 'member' ? map.callee.object : undefined;
  if (found === undefined || receiver === undefined || !isPlainMap(text, map) || hasOptional(receiver) || takesMoreThanTheItem(file, map)) return undefined;
  const target = targetOf(file, text, one, found.step, join);
  const isModule = found.block === file.functions[0]?.body;
  if (target === undefined || (!isModule && text[found.block.span.start] !== '{') || text.slice(text.lastIndexOf('\n', found.step.span.start - 1) + 1, found.step.span.start).trim() !== '') return undefined;
  const names = { items: isPath(receiver) ? codeOf(text, receiver) : freshName(text, 'items'), start: freshName(text, 'start'), results: target.results === '' ? freshName(text, 'results') : target.results };
  const indentation = indentationAt(text, found.step.span.start);
  const unit = indentation.includes('\t') ? '\t' : '  ';
  const joined = `await ${text.slice(join.callee.span.start, join.callee.span.end)}(${names.items}.slice(${names.start}, ${names.start} + ${atOnce}).map${movedIn(text.slice(map.argumentsSpan.start, map.argumentsSpan.end), unit)})`;
  const end = semicolonOf(text, found.step);
  const lines = [
    ...(isPath(receiver) ? [] : [`const ${names.items} = ${text.slice(receiver.span.start, receiver.span.end)}${end}`]),
    ...(target.before === undefined ? [] : [`${target.before(names.results)}${end}`]),
    `for (let ${names.start} = 0; ${names.start} < ${names.items}.length; ${names.start} += ${atOnce}) {`,
    `${unit}${target.before === undefined ? joined : `${names.results}.push(...(${joined}))`}${end}`,
    '}',
    ...(target.isReturned ? [`return ${names.results}${end}`] : []),
  ];
  const { span } = found.step;
  return { title: `Run at most ${atOnce} at once, part by part`, kind: 'offer', concurrent: true, confidence: 'likely', edits: [{ file: file.file, span, newText: lines.join(`${lineEndingOf(text)}${indentation}`) }] };
}

interface Target {
  /** Name that receives the results; empty for one that has to be made. */
  readonly results: string;
  readonly before: ((results: string) => string) | undefined;
  readonly isReturned: boolean;
}

/** What becomes of the joined results; undefined where the statement does more than that. */
function targetOf(file: FileModel, text: string, one: FunctionModel, step: Step, join: CallValue): Target | undefined {
  const isJoin = (value: Value | undefined, isAwaitNeeded: boolean): boolean => value === join ? !isAwaitNeeded : value?.kind === 'await' && value.operand === join;
  switch (step.kind) {
    case 'expression': return isJoin(step.value, true) ? { results: '', before: undefined, isReturned: false } : undefined;
    case 'return': return one.isAsync && !one.hasExpressionBody && isJoin(step.value, false) ? { results: '', before: (results) => `const ${results} = []`, isReturned: true } : undefined;
    case 'declaration': {
      const [declarator] = step.declarators;
      if (step.declarators.length !== 1 || step.isExported || declarator === undefined || declarator.pattern.kind !== 'bind' || !isJoin(declarator.value, true)) return undefined;
      const binding = file.bindings[declarator.pattern.binding];
      // The type of a list that begins empty is only found out inside of its own function.
      if (binding === undefined || binding.isCaptured || step.declares === 'using' || step.declares === 'await using') return undefined;
      const head = text.slice(step.span.start, declarator.typeSpan?.end ?? declarator.pattern.span.end);
      return { results: binding.name, before: () => `${head} = []`, isReturned: false };
    }
    default: return undefined;
  }
}

/** The index and the list would be those of a part. */
function takesMoreThanTheItem(file: FileModel, map: CallValue): boolean {
  const [callback] = map.arguments;
  const id = callback?.kind === 'function' ? callback.function : callback?.kind === 'binding' ? file.bindings[callback.binding]?.function : undefined;
  const inner = id === undefined ? undefined : file.functions[id];
  return inner === undefined || map.arguments.length > 1 || inner.parameters.length > 1 || inner.parameters.some(({ isRest }) => isRest);
}
