import createIgnore from 'ignore';
import { basename, relative } from 'node:path/posix';
import picomatch from 'picomatch';
import type { Severity } from '../protocol/finding.ts';
import type { RuleEntries } from './config-file.ts';
import type { ConfigurableRule } from './configurable-rule.ts';
import type { Configuration, RuleSetting, UserKnowledge } from './configuration.ts';
import type { ConfigurationFlags } from './flags.ts';
import type { ConfigLayer } from './load-layers.ts';
import { presets } from './presets.ts';

/** Makes the configuration of single files out of the layers that hold for a folder. */
export interface LayerMerger {
  /** The same object for files for which the same holds. */
  configurationOf(file: string): Configuration;
}

/** `folder` is where the file stands that the layers were loaded for: globs of shared files outside start there. */
export function createLayerMerger(layers: readonly ConfigLayer[], folder: string, rules: readonly ConfigurableRule[], flags: ConfigurationFlags): LayerMerger {
  const overrides = layers.flatMap((layer) => (layer.kind === 'file' ? layer.content.overrides ?? [] : []).map((override) => ({ override, matches: fileMatcher(override.files, baseOf(layer, folder)) })));
  const ignorers = layers.map((layer) => ignorer(layer, folder));
  const known = new Map<string, Configuration>();
  return {
    configurationOf(file) {
      const applied = new Set(overrides.filter(({ matches }) => matches(file)).map(({ override }) => override));
      const isIgnored = ignorers.reduce((ignored, test) => test(file) ?? ignored, false);
      const key = `${isIgnored} ${overrides.map(({ override }) => Number(applied.has(override))).join('')}`;
      const configuration = known.get(key) ?? merge(layers, applied, rules, flags, isIgnored);
      known.set(key, configuration);
      return configuration;
    },
  };
}

/** Presets and files without `files` of their own count from the folder in force; shared files inside it from theirs. */
function baseOf(layer: ConfigLayer, folder: string): string {
  return layer.kind === 'file' && `${folder}/`.startsWith(`${layer.folder.replace(/\/$/, '')}/`) ? layer.folder : folder;
}

function fileMatcher(globs: string | readonly string[], base: string): (file: string) => boolean {
  const matchers = (typeof globs === 'string' ? [globs] : globs).map((glob) => {
    const test = picomatch(glob.replace(/^\.\//, ''), { dot: true });
    return glob.includes('/') ? (path: string) => test(path) : (path: string) => test(basename(path));
  });
  return (file) => {
    const path = relative(base, file);
    return !path.startsWith('../') && matchers.some((test) => test(path));
  };
}

/** True: ignored; false: taken back by a `!` pattern; undefined: not mentioned. */
function ignorer(layer: ConfigLayer, folder: string): (file: string) => boolean | undefined {
  if (layer.kind === 'preset' || layer.content.ignore === undefined) return () => undefined;
  const base = baseOf(layer, folder);
  const patterns = createIgnore().add([...layer.content.ignore]);
  return (file) => {
    const path = relative(base, file);
    if (path === '' || path.startsWith('../')) return undefined;
    const { ignored, unignored } = patterns.test(path);
    return ignored ? true : unignored ? false : undefined;
  };
}

function merge(layers: readonly ConfigLayer[], applied: ReadonlySet<object>, rules: readonly ConfigurableRule[], flags: ConfigurationFlags, isIgnored: boolean): Configuration {
  const settings = new Map<string, RuleSetting>(rules.map((rule) => [rule.id, { severity: presets.recommended.severityOf(rule), options: { ...rule.defaults } }]));
  let knowledge: UserKnowledge = noKnowledge;
  let likely: Severity | 'off' = presets.recommended.likely;
  let reportUnusedSuppressions = true;
  for (const layer of layers) {
    if (layer.kind === 'preset') {
      likely = layer.preset.likely;
      applyEntries(settings, Object.fromEntries(rules.map((rule) => [rule.id, layer.preset.severityOf(rule)])), rules);
      continue;
    }
    const { content } = layer;
    likely = content.likely ?? likely;
    reportUnusedSuppressions = content.reportUnusedSuppressions ?? reportUnusedSuppressions;
    knowledge = together(knowledge, content.knowledge ?? {});
    applyEntries(settings, content.rules ?? {}, rules);
    for (const override of content.overrides ?? []) if (applied.has(override)) applyEntries(settings, override.rules, rules);
  }
  applyFlags(settings, flags, rules);
  return { rules: Object.fromEntries(settings), likely, reportUnusedSuppressions, knowledge, isIgnored };
}

const noKnowledge: UserKnowledge = { blocking: [], effects: [], oneAtATime: [], fireAndForget: [] };

function together(known: UserKnowledge, { blocking = [], effects = [], oneAtATime = [], fireAndForget = [] }: Partial<UserKnowledge>): UserKnowledge {
  return { blocking: [...known.blocking, ...blocking], effects: [...known.effects, ...effects], oneAtATime: [...known.oneAtATime, ...oneAtATime], fireAndForget: [...known.fireAndForget, ...fireAndForget] };
}

function applyEntries(settings: Map<string, RuleSetting>, entries: RuleEntries, rules: readonly ConfigurableRule[]): void {
  for (const rule of rules) {
    const entry = entries[rule.id];
    if (entry === undefined) continue;
    const [severity, options] = typeof entry === 'string' ? [entry] : entry;
    settings.set(rule.id, { severity, options: options === undefined ? settings.get(rule.id)!.options : { ...rule.defaults, ...options } });
  }
}

/** `--rule` switches every other rule off and a named one on; `--severity` has the last word. */
function applyFlags(settings: Map<string, RuleSetting>, flags: ConfigurationFlags, rules: readonly ConfigurableRule[]): void {
  for (const rule of rules) {
    const setting = settings.get(rule.id)!;
    const chosen = flags.severities?.[rule.id];
    if (chosen !== undefined) settings.set(rule.id, { ...setting, severity: chosen });
    else if (flags.onlyRules !== undefined) settings.set(rule.id, { ...setting, severity: flags.onlyRules.includes(rule.id) ? severityWhenNamed(setting, rule) : 'off' });
  }
}

function severityWhenNamed(setting: RuleSetting, rule: ConfigurableRule): Severity {
  if (setting.severity !== 'off') return setting.severity;
  return rule.severity === 'off' ? 'warning' : rule.severity;
}
