import type { ThenChain } from '../../effects/promises/then-chains.ts';
import type { Binding, FileModel, FunctionModel, Value } from '../../model/model.ts';
import { walkBlock } from '../../model/walk.ts';
import type { Span } from '../../protocol/span.ts';
import { mentions } from '../code.ts';
import type { Piece } from './code-pieces.ts';

/** What functions of a chain have to be called by when their code stands beside the chain's: pieces of their text. Undefined where a name cannot be changed. */
export function freeNames(file: FileModel, text: string, chain: ThenChain): readonly Piece[] | undefined {
  const handlers = chain.reactions.flatMap(({ method, handler, onFailure }) => [{ handler, isScoped: method !== 'then' }, ...(onFailure === undefined ? [] : [{ handler: onFailure, isScoped: true }])])
    .flatMap(({ handler, isScoped }) => (handler.kind === 'inline' ? [{ one: handler.function, isScoped }] : []));
  const holes = handlers.map(({ one }) => one.span);
  const taken = new Set<string>();
  const pieces: Piece[] = [];
  for (const { one, isScoped } of handlers) {
    for (const binding of introducedBy(file, one, isScoped)) {
      const around = without(text, binding.kind === 'var' ? chain.one.span : regionOf(text, chain), [...holes, ...ownNamesakes(file, chain, binding.name)]);
      const others = handlers.filter((other) => other.one !== one && !declares(file, other.one, binding.name));
      const isTaken = taken.has(binding.name) || mentions(around, binding.name) || others.some((other) => mentions(text.slice(other.one.span.start, other.one.span.end), binding.name));
      const name = isTaken ? freeName(text, taken, binding.name) : binding.name;
      taken.add(name);
      if (!isTaken) continue;
      const renamed = renamedIn(file, text, one, binding, name);
      if (renamed === undefined) return undefined;
      pieces.push(...renamed);
    }
  }
  return pieces;
}

/** All code that would see a name declared beside the chain, with the line that begins its block. */
function regionOf(text: string, { one, block }: ThenChain): Span {
  if (block === one.body) return one.kind === 'module' ? block.span : one.span;
  return { start: text.lastIndexOf('\n', block.span.start) + 1, end: block.span.end };
}

/** Functions around the chain that mean something of their own by the name. */
function ownNamesakes(file: FileModel, { one }: ThenChain, name: string): readonly Span[] {
  return file.functions.filter((inner) => inner.id !== one.id && one.span.start <= inner.span.start && inner.span.end <= one.span.end && declares(file, inner, name)).map(({ span }) => span);
}

function without(text: string, { start, end }: Span, holes: readonly Span[]): string {
  let code = '';
  let done = start;
  for (const hole of holes.filter((one) => one.start >= start && one.end <= end).toSorted((one, other) => one.start - other.start)) {
    code += `${text.slice(done, hole.start)} `;
    done = Math.max(done, hole.end);
  }
  return code + text.slice(done, end);
}

/** Names that a function declares where its code will stand: parameters, and those of its outermost statements. */
function introducedBy({ bindings }: FileModel, one: FunctionModel, isScoped: boolean): readonly Binding[] {
  const places = [...one.parameters.map(({ span }) => span), ...one.body.steps.flatMap((step) => (step.kind === 'declaration' || step.kind === 'function' || step.kind === 'class' ? [step.span] : []))];
  return bindings.filter((binding) => binding.owner === one.id && (binding.kind === 'var' || (!isScoped && places.some(({ start, end }) => start <= binding.span.start && binding.span.end <= end))));
}

/** All over the function, the name is its own. */
function declares(file: FileModel, one: FunctionModel, name: string): boolean {
  return introducedBy(file, one, false).some((binding) => binding.name === name);
}

function freeName(text: string, taken: ReadonlySet<string>, wanted: string): string {
  for (let number = 2; ; number += 1) if (!taken.has(`${wanted}${number}`) && !mentions(text, `${wanted}${number}`)) return `${wanted}${number}`;
}

/** Every mention of a name under its new one. Undefined when the text holds mentions that are none of it, or others that the model does not know. */
function renamedIn(file: FileModel, text: string, one: FunctionModel, binding: Binding, name: string): readonly Piece[] | undefined {
  const isPlain = one.parameters.some(({ pattern }) => pattern.kind === 'bind' && pattern.binding === binding.id) || one.body.steps.some((step) => step.kind === 'declaration' && step.declarators.some(({ pattern }) => pattern.kind === 'bind' && pattern.binding === binding.id));
  const uses = usesWithin(file, one, binding);
  const written = new RegExp(`(?<![\\w$.])${binding.name.replaceAll('$', '\\$')}(?![\\w$])`, 'g');
  const found = [...text.slice(one.span.start, one.span.end).matchAll(written)].map(({ index }) => one.span.start + index);
  if (!isPlain || binding.writes > 0 || found.length !== uses.length + 1 || uses.some(({ value }) => !found.includes(value.span.start))) return undefined;
  return found.map((start) => {
    const isShorthand = uses.some((use) => use.isShorthand && use.value.span.start === start);
    return { span: { start, end: start + binding.name.length }, newText: isShorthand ? `${binding.name}: ${name}` : name };
  });
}

interface Use {
  readonly value: Value;
  readonly isShorthand: boolean;
}

function usesWithin(file: FileModel, one: FunctionModel, binding: Binding): readonly Use[] {
  const shorthands = new Set<number>();
  const values: Value[] = [];
  const visit = (value: Value): void => {
    if (value.kind === 'binding' && value.binding === binding.id) values.push(value);
    if (value.kind === 'object') for (const property of value.properties) if (property.name !== undefined && property.span.start === property.value.span.start && property.span.end === property.value.span.end) shorthands.add(property.value.id);
  };
  for (const inner of file.functions) if (inner.span.start >= one.span.start && inner.span.end <= one.span.end) walkBlock(inner.body, visit);
  return values.map((value) => ({ value, isShorthand: shorthands.has(value.id) }));
}
