import { rules } from '../rules/index.generated.ts';
import type { RuleMeta } from '../rules/support/rule.ts';
import { createTypeEngine } from '../typescript/engine.ts';
import type { Engine, EngineHost } from './contract.ts';
import { engineFrom } from './engine.ts';

export type { Engine, EngineHost, FunctionSummary, GraphRequest } from './contract.ts';
export { formatGraph } from '../graph/formats/index.ts';
export { formatMap } from '../graph/formats/map.ts';
export { quickFixes } from '../rules/support/quick-fixes.ts';
export type { RuleMeta } from '../rules/support/rule.ts';

/** What there is to know about every rule, in order of their names. */
export const ruleMetas: readonly RuleMeta[] = rules.map((rule) => rule.meta);

/** The analysis with all its rules, on TypeScript's compiler. Dispose it: it owns a child process. */
export function createEngine(host: EngineHost): Engine {
  const { cwd, compilerPath, log } = host;
  return engineFrom(host, { types: createTypeEngine({ cwd, compilerPath, log }), rules });
}
