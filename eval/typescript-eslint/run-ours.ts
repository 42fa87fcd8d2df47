import { createConfigurationResolver } from '../../server/src/config/resolver.ts';
import { createEngine, ruleMetas } from '../../server/src/engine/index.ts';
import type { Findings, Job, RuleOptions, Run } from './job.ts';

/** What Async Lens finds, one list per run of the job. Files that it leaves out (generated, minified) are in `skipped`. */
export async function runOurs({ folder, files, runs }: Job): Promise<{ readonly findings: readonly Findings[]; readonly skipped: ReadonlySet<string> }> {
  const resolver = createConfigurationResolver({ rules: ruleMetas });
  const results: Findings[] = [];
  const skipped = new Set<string>();
  for (const run of runs) {
    await using engine = createEngine({
      cwd: folder,
      async configurationFor(file) {
        const { configuration } = await resolver.resolve(file, 'none');
        return { ...configuration, rules: rulesOf(configuration.rules, run) };
      },
      log(level, message) {
        if (level === 'error') throw new Error(message);
      },
    });
    const found: Findings[number][] = [];
    for await (const { file, text, findings, status } of engine.checkAll(files)) {
      if (status === 'skipped') skipped.add(file);
      else if (status !== 'checked') throw new Error(`${file} was ${status}.`);
      for (const { ruleId, place, message } of findings) if (ruleId in run.rules) found.push({ file, ruleId, say: message, facts: [], ...positionOf(text, place.start) });
    }
    results.push(found);
  }
  return { findings: results, skipped };
}

type Rules = Readonly<Record<string, { readonly severity: 'error' | 'warning' | 'info' | 'hint' | 'off'; readonly options: Readonly<Record<string, unknown>> }>>;

function rulesOf(rules: Rules, run: Run): Rules {
  const options: Readonly<Record<string, RuleOptions>> = run.rules;
  return Object.fromEntries(Object.entries(rules).map(([id, setting]) => [id, options[id] === undefined ? { ...setting, severity: 'off' as const } : { severity: 'warning' as const, options: { ...setting.options, ...options[id].ours } }]));
}

function positionOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
