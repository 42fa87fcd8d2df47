import { SignatureKind, type Signature } from 'typescript/async';
import type { SignalPlace } from '../model/answers.ts';
import type { Asking } from './asking.ts';
import { signaturesOf } from './call-returns.ts';
import { calleeTypes, parameterKey, parameterTypes } from './expected-arguments.ts';
import { signalShapes } from './signal-types.ts';
import { isCallExpression, isNewExpression, type CallExpression, type NewExpression, type Node } from './syntax.ts';

/**
 * Where calls take signals, by the overloads that their callees declare. Never asks about the call itself, whose type
 * would make the compiler check all arguments. In the order of the calls.
 */
export async function signalPlaces(asking: Asking, nodes: readonly Node[]): Promise<readonly (readonly SignalPlace[])[]> {
  const calls = nodes.flatMap((node) => isCallExpression(node) || isNewExpression(node) ? { call: node } : []);
  if (calls.length === 0) return nodes.map(() => []);
  const callees = await calleeTypes(asking, calls);
  const [called, constructed] = await Promise.all([
    signaturesOf(asking, callees.map(({ type, kind }) => kind === SignatureKind.Call ? type : undefined), SignatureKind.Call),
    signaturesOf(asking, callees.map(({ type, kind }) => kind === SignatureKind.Construct ? type : undefined), SignatureKind.Construct),
  ]);
  const signatures = calls.map((_call, index) => [...called[index] ?? [], ...constructed[index] ?? []]);
  const places = await placesOf(asking, [...new Set(signatures.flat())]);
  const byCall = new Map<CallExpression | NewExpression, readonly SignalPlace[]>(calls.map(({ call }, index) => [call, (signatures[index] ?? []).flatMap((signature) => places.get(signature) ?? [])]));
  return nodes.map((node) => isCallExpression(node) || isNewExpression(node) ? byCall.get(node) ?? [] : []);
}

async function placesOf(asking: Asking, signatures: readonly Signature[]): Promise<ReadonlyMap<Signature, readonly SignalPlace[]>> {
  const parameters = signatures.flatMap((signature) => signature.parameters.slice(0, signature.hasRestParameter ? -1 : undefined).map((_symbol, index) => ({ signature, index })));
  const types = await parameterTypes(asking, parameters);
  const shapes = await signalShapes(asking, parameters.map(({ signature, index }) => types.get(parameterKey(signature, index))));
  const { strict, strictNullChecks } = asking.project.program.getCompilerOptions();
  // Nothing is told from something there.
  const isLoose = strictNullChecks === false || (strict === false && strictNullChecks !== true);
  const places = new Map<Signature, SignalPlace[]>();
  parameters.forEach(({ signature, index: argument }, index) => {
    const shape = shapes[index];
    const found = shape === undefined ? [] : shape.isSignal ? [{ argument, option: undefined, takesNothing: isLoose || shape.isOptional }] : shape.properties.map(({ name, takesNothing }) => ({ argument, option: name, takesNothing: isLoose || takesNothing }));
    if (found.length > 0) places.set(signature, [...places.get(signature) ?? [], ...found]);
  });
  return places;
}
