import { TypeFlags, type CompilerOptions, type Type } from 'typescript/async';
import type { Disposal } from '../model/answers.ts';
import type { Asking } from './asking.ts';
import { isUnion } from './call-returns.ts';
import { withWrapping } from './places.ts';
import { ScriptTarget, type Node } from './syntax.ts';

/** What `using` would do with values, in the order of the nodes. Every part of a union has to have the symbol. */
export async function disposals(asking: Asking, nodes: readonly Node[]): Promise<readonly Disposal[]> {
  if (nodes.length === 0) return [];
  const { project: { checker, program }, rounds } = asking;
  const types = await rounds.ask(() => rounds.attemptEach(nodes.map(withWrapping), (some) => checker.getTypeAtLocation(some)));
  const parts = await rounds.ask(() => Promise.all(types.map(async (type) => type === undefined ? [] : isUnion(type) ? await rounds.attempt(() => type.getTypes()) ?? [] : [type])));
  const names = await memberNames(asking, [...new Set(parts.flat())]);
  const syntax = usingSyntax(program.getCompilerOptions());
  return parts.map((some) => ({ by: symbolOf(some, names), isStream: some.some((part) => isStream(names.get(part) ?? [])), syntax }));
}

async function memberNames({ project: { checker }, rounds }: Asking, types: readonly Type[]): Promise<ReadonlyMap<Type, readonly string[]>> {
  const structured = types.filter(({ flags }) => (flags & (TypeFlags.Object | TypeFlags.Intersection)) !== 0);
  const found = await rounds.ask(() => Promise.all(structured.map((type) => rounds.attempt(() => checker.getPropertiesOfType(type)))));
  return new Map(structured.map((type, index) => [type, found[index]?.map(({ name }) => name) ?? []]));
}

function symbolOf(parts: readonly Type[], names: ReadonlyMap<Type, readonly string[]>): Disposal['by'] {
  const wanted = parts.filter(({ flags }) => (flags & (TypeFlags.Null | TypeFlags.Undefined)) === 0);
  if (wanted.length === 0) return undefined;
  return (['asyncDispose', 'dispose'] as const).find((symbol) => wanted.every((part) => hasSymbol(names.get(part) ?? [], symbol)));
}

/** Members under well-known symbols are called `__@dispose@` and a number. */
function hasSymbol(names: readonly string[], symbol: string): boolean {
  return names.some((name) => name.startsWith(`__@${symbol}@`));
}

function isStream(names: readonly string[]): boolean {
  return names.includes('pipe') || names.includes('pipeTo') || names.includes('writableEnded') || names.includes('readableEnded');
}

function usingSyntax({ target, lib, noEmitHelpers, noEmit }: CompilerOptions): Disposal['syntax'] {
  if (target === ScriptTarget.ESNext) return 'yes';
  if (noEmitHelpers === true && noEmit !== true) return 'no';
  return lib?.some((name) => /(?:^|\.)esnext(?:\.disposable)?(?:\.d\.ts)?$/.test(name)) === true ? 'yes' : 'helpers';
}
