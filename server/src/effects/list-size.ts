import { walkBlock } from '../model/walk.ts';
import type { Binding, CallValue, FileModel, Value } from '../model/model.ts';

/**
 * Whether the code says how many items a list has, or that they are few: written in place, a part of fixed size, keys of an
 * object that is written in place, a count in numbers. `small` is the greatest count that is few.
 */
export function isKnownToBeFew(file: FileModel, value: Value, small: number): boolean {
  return isFew(file, value, small, 0);
}

/** `xs.slice(start, start + 10)` */
function isCut({ callee, arguments: given }: CallValue): boolean {
  return callee.kind === 'member' && (callee.name === 'slice' || callee.name === 'splice') && given.length > 1;
}

/** Names for names for names end somewhere; a cycle must too. */
const maxHops = 8;

function isFew(file: FileModel, value: Value, small: number, hops: number): boolean {
  if (hops > maxHops) return false;
  const again = (inner: Value | undefined): boolean => inner !== undefined && isFew(file, inner, small, hops + 1);
  switch (value.kind) {
    case 'array': return value.elements.every((element) => element?.kind !== 'spread' || again(element.operand));
    case 'object': return value.properties.some(({ name }) => name === 'length') ? isCountedOut(value, small) : value.properties.every((property) => property.value.kind !== 'spread');
    case 'literal': return true;
    case 'await': return again(value.operand);
    case 'choice': return (value.third === undefined ? [value.first, value.second] : [value.second, value.third]).every((part) => again(part) || isEmpty(part));
    case 'call': return isFewFromCall(value, small, again);
    case 'binding': return isFewInBinding(file, file.bindings[value.binding], again);
    case 'member': return partName.test(value.name) || constantName.test(value.name) || (value.object.kind === 'binding' && constantName.test(file.bindings[value.object.binding]?.name ?? ''));
    default: return false;
  }
}

function isEmpty(value: Value): boolean {
  return value.kind === 'array' && value.elements.length === 0;
}

function isFewInBinding(file: FileModel, binding: Binding | undefined, again: (value: Value | undefined) => boolean): boolean {
  if (binding === undefined) return false;
  // Written in capitals is what somebody has written down; a chunk or batch has been cut to size.
  if (constantName.test(binding.name) || partName.test(binding.name)) return true;
  if (binding.writes > 0 || binding.imported !== undefined) return false;
  return again(binding.initial) && !isFilledLater(file, binding);
}

const constantName = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/;
const partName = /^(?:chunk|batch|slice|part|page|group|window)$|(?:Chunk|Batch|Slice|Page|Window)$/;

/** `xs.push(..)` somewhere: how often, nobody knows. */
function isFilledLater(file: FileModel, { id, isCaptured, owner }: Binding): boolean {
  let found = false;
  const functions = isCaptured ? file.functions : file.functions.filter((one) => one.id === owner);
  for (const one of functions) {
    walkBlock(one.body, (value) => {
      if (value.kind === 'call' && value.callee.kind === 'member' && value.callee.object.kind === 'binding' && value.callee.object.binding === id && fillers.has(value.callee.name)) found = true;
      if (value.kind === 'assign' && value.target.kind === 'place' && value.target.value.kind === 'element' && value.target.value.object.kind === 'binding' && value.target.value.object.binding === id) found = true;
    });
  }
  return found;
}

const fillers: ReadonlySet<string> = new Set(['push', 'unshift', 'splice']);

function isFewFromCall(call: CallValue, small: number, again: (value: Value | undefined) => boolean): boolean {
  const { callee } = call;
  const [first] = call.arguments;
  if (callee.kind === 'global' && callee.name === 'Array') return isSmallNumber(first, small);
  if (callee.kind !== 'member') return false;
  const { object, name } = callee;
  if (object.kind === 'global' && object.name === 'Object') return again(first);
  if (object.kind === 'global' && object.name === 'Array') return name === 'of' || again(first) || isCountedOut(first, small);
  return isCut(call) || (keepsItsSize.has(name) && again(object));
}

/** `{ length: 5 }` */
function isCountedOut(value: Value | undefined, small: number): boolean {
  return value?.kind === 'object' && value.properties.some((property) => property.name === 'length' && isSmallNumber(property.value, small));
}

function isSmallNumber(value: Value | undefined, small: number): boolean {
  return value?.kind === 'literal' && typeof value.value === 'number' && value.value <= small;
}

const keepsItsSize: ReadonlySet<string> = new Set(['map', 'filter', 'fill', 'sort', 'toSorted', 'reverse', 'toReversed', 'keys', 'values', 'entries', 'concat', 'flat', 'slice']);
