import { Argument, Command } from 'commander';
import { UserError } from '../../config/user-error.ts';
import { colorsFor, terminalColumns, type ColorChoice, type Colors } from '../colors.ts';
import type { CommandContext } from '../context.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { wrap } from '../formats/wrap.ts';
import { choiceOption, knownRule } from '../options.ts';
import { renderPage } from '../render-page.ts';
import type { RuleInfo } from '../rule-info.ts';

const ruleFormats = ['text', 'json'] as const;

export interface RulesOptions {
  readonly format?: (typeof ruleFormats)[number];
  readonly color: ColorChoice;
}

/** `rules [id]`: the rules there are, or the page of one. */
export function rulesCommand(): Command {
  return new Command('rules')
    .summary('list the rules, or explain one')
    .description('Lists the rules with their severity and fix, or prints the page of one rule.')
    .addArgument(new Argument('[id]', 'a rule'))
    .addOption(choiceOption('-f, --format <format>', 'how to print; default text', ruleFormats))
    .addHelpText('after', '\nExamples:\n  async-lens rules\n  async-lens rules no-floating-promises');
}

export async function runRules(id: string | undefined, { format, color }: RulesOptions, context: CommandContext): Promise<ExitCode> {
  const { io, product } = context;
  const { ruleMetas } = await product.loadAnalysis();
  const colors = colorsFor(io.stdout, io, color);
  if (id === undefined) io.stdout.write(format === 'json' ? jsonText(ruleMetas.map((rule) => ruleJson(rule, context))) : ruleTable(ruleMetas, colors, terminalColumns(io.stdout)));
  else io.stdout.write(await onePage(ruleMetas.find((rule) => rule.id === knownRule(id, ruleMetas))!, format, colors, context));
  return exitCodes.ok;
}

async function onePage(rule: RuleInfo, format: RulesOptions['format'], colors: Colors, context: CommandContext): Promise<string> {
  const page = await context.product.readRulePage(rule.id);
  if (format === 'json') return jsonText({ ...ruleJson(rule, context), ...(page === undefined ? {} : { markdown: page }) });
  if (page === undefined) throw new UserError('path-missing', `The page of ${rule.id} is not installed.`, `Read it at ${context.product.rulePage(rule.id)}.`);
  return renderPage(page, colors);
}

function ruleJson({ id, family, summary, severity, fix, schema, defaults }: RuleInfo, { product }: CommandContext): object {
  return { id, family, summary, severity, fix, page: product.rulePage(id), schema, defaults };
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function ruleTable(rules: readonly RuleInfo[], colors: Colors, columns: number): string {
  const widest = Math.max(0, ...rules.map(({ id }) => id.length));
  const families = [...Map.groupBy(rules, ({ family }) => family)];
  const blocks = families.map(([family, members]) => {
    const rows = members.toSorted((a, b) => (a.id < b.id ? -1 : 1)).map((rule) => ruleRow(rule, widest, colors, columns));
    return `${colors.bold(familyTitle(family))}\n${rows.join('')}`;
  });
  return `${blocks.join('\n')}\n${colors.dim('fix: safe = `async-lens fix` applies it, offer = a person confirms it. `async-lens rules <id>` explains a rule.')}\n`;
}

function ruleRow({ id, severity, fix, summary }: RuleInfo, widest: number, colors: Colors, columns: number): string {
  const prefix = `  ${id.padEnd(widest)}  ${severity.padEnd(7)}  ${(fix === 'none' ? '-' : fix).padEnd(5)}  `;
  const [first, ...rest] = wrap(summary, Math.max(30, columns - prefix.length));
  return [`${colors.cyan(prefix.slice(0, widest + 2))}${prefix.slice(widest + 2)}${first}`, ...rest.map((line) => `${' '.repeat(prefix.length)}${line}`)].map((line) => `${line}\n`).join('');
}

function familyTitle(family: string): string {
  return `${family[0]!.toUpperCase()}${family.slice(1).replaceAll('-', ' ')}`;
}
