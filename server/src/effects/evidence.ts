import type { FileModel, FunctionModel, Step, Value } from '../model/model.ts';
import { patternTargets, walkStep } from '../model/walk.ts';
import type { Span } from '../protocol/span.ts';
import type { Location } from './facts.ts';

/** What a sentence takes its names from. */
export interface Narrator {
  readonly file: FileModel;
  readonly text: string;
  readonly one: FunctionModel;
}

/** A name for a sentence, and for a program. */
export interface MemoryName {
  readonly plain: string;
  readonly quoted: string;
}

/** What a location is called in the code; see `BodyFacts` for their form. */
export function memoryName({ file, one }: Narrator, location: Location): MemoryName {
  const bar = location.lastIndexOf('|');
  const isHere = bar < 0 || location.slice(0, bar) === file.file;
  const local = location.slice(bar + 1);
  const name = local.slice(2);
  const named = (found: string | undefined): MemoryName | undefined => (found === undefined ? undefined : { plain: found, quoted: `\`${found}\`` });
  const elsewhere = { plain: 'shared memory', quoted: isHere || bar === 0 ? 'an object that others may hold' : `memory of ${location.slice(location.lastIndexOf('/') + 1, bar)}` };
  if (local.startsWith('g:')) return named(name === '?' ? undefined : name) ?? elsewhere;
  if (isHere && local.startsWith('t:')) {
    const property = local.slice(local.indexOf('.') + 1);
    return named(property === '*' ? 'this' : `this.${property}`) ?? elsewhere;
  }
  if (!isHere) return elsewhere;
  if (local.startsWith('p:')) return named(parameterName(file, one, Number(name))) ?? elsewhere;
  return named(local.startsWith('b:') || local.startsWith('o:') ? file.bindings[Number(name)]?.name : undefined) ?? elsewhere;
}

function parameterName(file: FileModel, one: FunctionModel, index: number): string | undefined {
  const parameter = one.parameters[index];
  const [target] = parameter === undefined ? [] : patternTargets(parameter.pattern);
  return target?.kind === 'bind' ? file.bindings[target.binding]?.name : undefined;
}

/** Where a step itself names a location; undefined when only what it calls does. */
export function placeOfLocation({ file, one }: Narrator, step: Step, location: Location): Span | undefined {
  const local = location.slice(location.lastIndexOf('|') + 1);
  const binding = local.startsWith('p:') ? parameterBinding(one, Number(local.slice(2))) : Number(local.slice(2));
  if (local.startsWith('t:')) return find(step, (value) => value.kind === 'member' && value.object.kind === 'this' && local.endsWith(`.${value.name}`));
  return location.startsWith(file.file) || !location.includes('|') ? useOf(step, binding) : undefined;
}

function parameterBinding(one: FunctionModel, index: number): number {
  const parameter = one.parameters[index];
  const [target] = parameter === undefined ? [] : patternTargets(parameter.pattern);
  return target?.kind === 'bind' ? target.binding : -1;
}

export function useOf(step: Step, binding: number): Span | undefined {
  return find(step, (value) => value.kind === 'binding' && value.binding === binding);
}

/** Where a step gives a binding a value. */
export function writeOf(step: Step, binding: number): Span | undefined {
  const declared = step.kind === 'declaration' ? step.declarators.flatMap(({ pattern }) => patternTargets(pattern)) : [];
  const target = declared.find((one) => one.kind === 'bind' && one.binding === binding);
  if (target !== undefined) return target.span;
  let written: Span | undefined;
  walkStep(step, (value) => {
    if (value.kind === 'assign' || value.kind === 'update') written ??= patternTargets(value.target).find((one) => one.kind === 'bind' && one.binding === binding)?.span;
  });
  return written;
}

/** The callee of a call by the last part of its name. */
export function callNamed(step: Step, name: string, { text }: Narrator): Span | undefined {
  const last = name.slice(name.lastIndexOf('.') + 1);
  const span = find(step, (value) => value.kind === 'call' && text.slice(value.callee.span.start, value.callee.span.end).endsWith(last));
  return span;
}

function find(step: Step, isWanted: (value: Value) => boolean): Span | undefined {
  let found: Value | undefined;
  walkStep(step, (value) => {
    if (isWanted(value)) found ??= value;
  });
  return found?.kind === 'call' ? found.callee.span : found?.span;
}
