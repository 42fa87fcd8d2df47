import { join } from 'node:path/posix';
import { fileURLToPath } from 'node:url';
import { applyEdits } from '../../server/src/cli/fix/apply-edits.ts';
import { createConfigurationResolver } from '../../server/src/config/resolver.ts';
import { createEngine, ruleMetas, type Engine } from '../../server/src/engine/index.ts';
import type { Confidence, FileReport, Fix } from '../../server/src/protocol/finding.ts';

/** Everything is on, also what is off by default: a fix that nobody sees can be as wrong. */
export function startEngine(cwd: string = import.meta.dirname): Engine {
  const resolver = createConfigurationResolver({ rules: ruleMetas });
  return createEngine({
    cwd,
    async configurationFor(file) {
      const { configuration } = await resolver.resolve(file, 'none');
      const rules = Object.entries(configuration.rules).map(([id, setting]) => [id, { ...setting, severity: setting.severity === 'off' ? 'warning' as const : setting.severity }]);
      return { ...configuration, rules: Object.fromEntries(rules) };
    },
    log(level, message) {
      if (level === 'error') throw new Error(message);
    },
  });
}

/** A text that the engine sees under a name that no file has. */
export interface Source {
  readonly text: string;
  readonly language: 'ts' | 'mjs' | 'cjs';
}

/** A fix that was offered for a source, and what it leaves. */
export interface OfferedFix {
  readonly ruleId: string;
  readonly confidence: Confidence;
  readonly fix: Fix;
  readonly text: string;
  /** Of the finding: the fix itself may be less sure. */
  readonly certainty: Confidence;
  /** Rules that find something in the same program. */
  readonly found: ReadonlySet<string>;
}

/** Every fix of every finding, each applied by itself, by index of the source. */
export async function offeredFixes(engine: Engine, sources: readonly Source[]): Promise<readonly (readonly OfferedFix[])[]> {
  const files = sources.map(({ language }, index) => join(folder, `program-${index}.${language}`));
  sources.forEach(({ text }, index) => engine.setText(files[index]!, text));
  const reports = new Map<string, FileReport>();
  for await (const report of engine.checkAll(files)) reports.set(report.file, report);
  for (const file of files) engine.clearText(file);
  return files.map((file) => {
    const report = reports.get(file);
    const problem = report?.problems[0];
    if (report?.status !== 'checked' || problem !== undefined) throw new Error(`${problem?.message ?? 'Not checked.'}\n${report?.text ?? file}`);
    const found = new Set(report.findings.map(({ ruleId }) => ruleId));
    return report.findings.flatMap(({ ruleId, confidence, fixes }) => fixes.map((fix) => ({ ruleId, certainty: confidence, confidence: fix.confidence ?? confidence, fix, text: applyEdits(report.text, fix.edits), found })));
  });
}

const folder = fileURLToPath(new URL('programs/src', import.meta.url));
