import type { HeldSignal } from '../model/answers.ts';
import type { Asking } from './asking.ts';
import { signalShapes } from './signal-types.ts';
import type { Node } from './syntax.ts';

/** What names hold by their types, of declared parameters and variables. In the order of the names. */
export async function heldSignals(asking: Asking, names: readonly Node[]): Promise<readonly (readonly HeldSignal[] | 'unknown')[]> {
  if (names.length === 0) return [];
  const { project: { checker }, rounds } = asking;
  const types = await rounds.ask(() => rounds.attemptEach(names, (some) => checker.getTypeAtLocation(some)));
  const shapes = await signalShapes(asking, types);
  return shapes.map(({ isSignal, properties, isOptional, isUnknown, name }): readonly HeldSignal[] | 'unknown' => {
    if (isSignal) return [{ property: undefined, isOptional, isHolderOptional: false, holder: '' }];
    if (isUnknown) return 'unknown';
    return properties.map((property) => ({ property: property.name, isOptional: isOptional || property.isOptional, isHolderOptional: isOptional, holder: name }));
  });
}
