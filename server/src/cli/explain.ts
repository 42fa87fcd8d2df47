import type { CheckResult } from './check-result.ts';
import type { CommandContext } from './context.ts';
import type { Session } from './session.ts';
import { createSourceText, readSource } from './source-text.ts';

/** A result with the reasons why things in these files wait for each other. `given` are texts that are not the disk's. */
export async function withWaits(result: CheckResult, files: readonly string[], given: ReadonlyMap<string, string>, { engine }: Session, { signal }: CommandContext): Promise<CheckResult> {
  const sources = new Map(result.sources);
  const waits = [];
  for (const file of files.toSorted()) {
    signal.throwIfAborted();
    const ofFile = await engine.explainWaits(file, signal);
    const text = sources.has(file) || ofFile.length === 0 ? undefined : given.get(file) ?? await readSource(file);
    if (text !== undefined) sources.set(file, createSourceText(text));
    if (sources.has(file)) waits.push(...ofFile);
  }
  return { ...result, waits, sources };
}
