import type { CallTarget } from '../../effects/targets.ts';

/** Test runners await what `test`, `it`, `describe` return by themselves. */
export function isTestApi(target: CallTarget): boolean {
  if (target.kind !== 'api') return false;
  const [first] = target.path.split('.');
  return (target.module === 'node:test' || target.module === 'test') && (first === 'test' || first === 'it' || first === 'describe' || first === 'suite' || first === 'default');
}
