import { Option, type Command } from 'commander';
import { didYouMean } from '../config/nearest-name.ts';
import type { ConfigurationFlags } from '../config/flags.ts';
import { UserError } from '../config/user-error.ts';
import { severities, type Severity } from '../protocol/finding.ts';
import type { RuleInfo } from './rule-info.ts';

/** An option whose value is one of a few words; another one is refused with the nearest. */
export function choiceOption<Word extends string>(flags: string, description: string, words: readonly Word[]): Option {
  const option = new Option(flags, `${description} (${words.join(', ')})`);
  return option.argParser((value) => oneOf(value, words, option.long ?? flags));
}

/** An option that may stand several times or hold several values with commas. */
export function listOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value, previous: readonly string[] | undefined) => [...previous ?? [], ...value.split(',').map((part) => part.trim()).filter((part) => part !== '')]);
}

export function countOption(flags: string, description: string): Option {
  const option = new Option(flags, description);
  return option.argParser((value) => {
    if (/^\d+$/.test(value)) return Number(value);
    throw new UserError('usage', `${option.long ?? flags} takes a whole number, not "${value}".`, '');
  });
}

export function oneOf<Word extends string>(value: string, words: readonly Word[], what: string): Word {
  const word = words.find((candidate) => candidate === value);
  if (word !== undefined) return word;
  throw new UserError('usage', `${what} takes ${words.join(', ')}, not "${value}".`, didYouMean(value, words).trim());
}

/** Options of every command that reads configuration. */
export interface ConfigurationOptions {
  /** A path; `false` for `--no-config`; undefined: the nearest file. */
  readonly config?: string | false;
  readonly rule?: readonly string[];
  readonly severity?: readonly string[];
}

export function addConfigurationOptions(command: Command): Command {
  return command
    .addOption(listOption('-r, --rule <id>', 'judge by these rules only; may be repeated'))
    .addOption(listOption('--severity <rule=level>', `set a rule's severity (${[...severities, 'off'].join(', ')}); may be repeated`))
    .addOption(new Option('-c, --config <file>', 'use this configuration file instead of the nearest async-lens.config.json'))
    .addOption(new Option('--no-config', 'use no configuration file').default(undefined));
}

/** The flags over the configuration files. Throws a `UserError` for rules and severities that do not exist. */
export function configurationFlags({ rule, severity }: ConfigurationOptions, rules: readonly RuleInfo[]): ConfigurationFlags {
  const severityOf = (severity ?? []).map((text) => severityFlag(text, rules));
  return {
    ...(rule === undefined ? {} : { onlyRules: rule.map((id) => knownRule(id, rules)) }),
    ...(severityOf.length === 0 ? {} : { severities: Object.fromEntries(severityOf) }),
  };
}

function severityFlag(text: string, rules: readonly RuleInfo[]): readonly [id: string, severity: Severity | 'off'] {
  const [id, level, ...rest] = text.split('=');
  if (id === undefined || level === undefined || rest.length > 0) throw new UserError('usage', `--severity takes rule=level, not "${text}".`, 'Write for example --severity require-await=off.');
  return [knownRule(id, rules), oneOf(level, [...severities, 'off'], '--severity')];
}

export function knownRule(id: string, rules: readonly RuleInfo[]): string {
  const ids = rules.map((rule) => rule.id);
  if (ids.includes(id)) return id;
  throw new UserError('usage', `There is no rule "${id}".`, didYouMean(id, ids).trim() || '`async-lens rules` lists them.');
}
