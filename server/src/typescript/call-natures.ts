import { SignatureKind, TypeFlags, type Signature, type Symbol, type Type } from 'typescript/async';
import type { Nature } from '../model/answers.ts';
import type { Asking } from './asking.ts';
import { declaredNaturesOf } from './natures.ts';

/**
 * What calls of these symbols give, as far as their declarations tell; `open` when that depends on the call. The type
 * of a call makes the compiler check its arguments, callbacks included; this does not, and holds for every call.
 */
export async function learnCalls(asking: Asking, callees: readonly Symbol[]): Promise<void> {
  const { calls } = asking.known;
  const symbols = [...new Set(callees)].filter((symbol) => !calls.has(symbol));
  if (symbols.length === 0) return;
  const { project: { checker }, rounds } = asking;
  const types = await rounds.ask(() => rounds.attemptEach(symbols, (some) => checker.getTypeOfSymbol(some)));
  const signatures = await callSignatures(asking, types);
  const returned = await returnNatures(asking, signatures);
  symbols.forEach((symbol, index) => calls.set(symbol, natureOfCalls(types[index], signatures[index] ?? [], returned)));
}

function natureOfCalls(type: Type | undefined, signatures: readonly Signature[], returned: ReadonlyMap<Signature, Nature | 'open'>): Nature | 'open' {
  if (type === undefined) return 'open';
  if (type.flags & TypeFlags.Any) return 'unknown';
  const natures = new Set(signatures.map((signature) => returned.get(signature) ?? 'open'));
  const [only] = natures;
  return natures.size === 1 && only !== undefined ? only : 'open';
}

/** None for a union: at the call it may be narrowed to a part of it. */
async function callSignatures({ project: { checker }, rounds }: Asking, types: readonly (Type | undefined)[]): Promise<readonly (readonly Signature[])[]> {
  const callable = [...new Set(types)].filter((type) => type !== undefined && (type.flags & (TypeFlags.Object | TypeFlags.Intersection)) !== 0) as readonly Type[];
  if (callable.length === 0) return types.map(() => []);
  const found = await rounds.ask(() => Promise.all(callable.map((type) => rounds.attempt(() => checker.getSignaturesOfType(type, SignatureKind.Call)))));
  const byType = new Map(callable.map((type, index) => [type, found[index] ?? []]));
  return types.map((type) => type && byType.get(type) || []);
}

async function returnNatures(asking: Asking, signatures: readonly (readonly Signature[])[]): Promise<ReadonlyMap<Signature, Nature | 'open'>> {
  const all = [...new Set(signatures.flat())];
  if (all.length === 0) return new Map();
  const { project: { checker }, rounds } = asking;
  const types = await rounds.ask(() => Promise.all(all.map((signature) => rounds.attempt(() => checker.getReturnTypeOfSignature(signature)))));
  const known = types.filter((type) => type !== undefined);
  const natures = await declaredNaturesOf(asking, known);
  const byType = new Map(known.map((type, index) => [type, natures[index] ?? 'open']));
  return new Map(all.map((signature, index) => [signature, (types[index] && byType.get(types[index])) ?? 'open']));
}
