import type { CallTargets } from '../../effects/targets.ts';
import type { FileModel, FunctionModel, Value, ValueId } from '../../model/model.ts';
import { lastName, referenceOf } from '../../model/references.ts';
import { childrenOf, patternValues, walkBlock, walkValue } from '../../model/walk.ts';
import type { AnalysedFile } from '../program-store.ts';

/** A function of the project: where it is and how it is called by. */
export interface FunctionPlace {
  readonly analysed: AnalysedFile;
  readonly one: FunctionModel;
}

/** A place that names a function. */
export interface FunctionUse {
  readonly analysed: AnalysedFile;
  /** The name, with its object: `store.load`. */
  readonly mention: Value;
  /** What uses the mention directly: the call, when it is one. */
  readonly parent: Value | undefined;
  /** What uses the parent. */
  readonly grandparent: Value | undefined;
  /** The function in whose code it stands. */
  readonly inside: FunctionModel;
  readonly isInParameters: boolean;
}

export interface FoundUses {
  readonly uses: readonly FunctionUse[];
  /** Mentions by the same name of which only the types can tell what they are. */
  readonly unclear: readonly FunctionUse[];
}

/** The bare name of a function: `load` of `Store.load`. */
export function bareName({ name }: FunctionModel): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** All places of one file that name the function, exports left out. */
export function usesIn(analysed: AnalysedFile, target: FunctionPlace, targets: CallTargets): FoundUses {
  const uses: FunctionUse[] = [];
  const unclear: FunctionUse[] = [];
  const { model } = analysed.extraction;
  const exported = exportedValues(model);
  for (const use of mentions(analysed, (value, inside) => mayName(model, value, inside, target, analysed))) {
    if (exported.has(use.mention.id)) continue;
    const found = targets.targetOf(analysed.facts.file, calleeOf(model, use.mention, use.inside));
    if (found.kind === 'function') {
      if (found.function.id === target.one.id && found.file.file === target.analysed.facts.file) uses.push(use);
    } else if (found.kind === 'unknown') unclear.push(use);
  }
  return { uses, unclear };
}

/** What a mention is resolved by. */
export function calleeOf(model: FileModel, mention: Value, inside: FunctionModel): Parameters<CallTargets['targetOf']>[1] {
  return { reference: referenceOf(model, mention, inside.id), calleeValue: mention.id, name: lastName(model, mention), receiver: undefined };
}

/** Names that cannot be the function need not be resolved. */
function mayName(model: FileModel, value: Value, inside: FunctionModel, target: FunctionPlace, analysed: AnalysedFile): boolean {
  if (value.kind === 'member') return value.name === bareName(target.one) && !isOwnExportsObject(value, inside);
  if (value.kind !== 'binding') return false;
  const binding = model.bindings[value.binding];
  return binding?.imported !== undefined || binding?.taken !== undefined || (analysed.facts.file === target.analysed.facts.file && binding?.function === target.one.id);
}

/** `exports.load` as a target of an assignment is where the function is given away, not where it is used. */
function isOwnExportsObject(value: Extract<Value, { kind: 'member' }>, inside: FunctionModel): boolean {
  return inside.id === 0 && value.object.kind === 'global' && value.object.name === 'exports';
}

/** Values that an export hands out by itself. */
function exportedValues(model: FileModel): ReadonlySet<ValueId> {
  return new Set(model.exports.flatMap(({ value }) => value?.id ?? []));
}

function mentions(analysed: AnalysedFile, isWanted: (value: Value, inside: FunctionModel) => boolean): readonly FunctionUse[] {
  return analysed.extraction.model.functions.flatMap((inside) => {
    const parents = new Map<ValueId, Value>();
    const found: { value: Value; isInParameters: boolean }[] = [];
    const visit = (isInParameters: boolean) => (value: Value): void => {
      for (const child of childrenOf(value)) parents.set(child.id, value);
      if (isWanted(value, inside)) found.push({ value, isInParameters });
    };
    walkBlock(inside.body, visit(false));
    for (const { defaultValue, pattern } of inside.parameters) {
      for (const value of [...(defaultValue === undefined ? [] : [defaultValue]), ...patternValues(pattern)]) walkValue(value, visit(true));
    }
    return found.map(({ value, isInParameters }): FunctionUse => {
      const parent = parents.get(value.id);
      return { analysed, mention: value, parent, grandparent: parent && parents.get(parent.id), inside, isInParameters };
    });
  });
}
