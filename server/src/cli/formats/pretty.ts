import type { ExplainedWait } from '../../protocol/explained-wait.ts';
import type { Finding, Fix, Severity } from '../../protocol/finding.ts';
import type { CheckResult } from '../check-result.ts';
import type { Colors } from '../colors.ts';
import { displayPath } from '../paths.ts';
import { count } from '../wording.ts';
import { codeFrame } from './code-frame.ts';
import { listed, type FormatOptions, type Formatter } from './format.ts';
import { regionOf } from './regions.ts';
import { repairLine, summaryLine } from './summary.ts';
import { visible } from './visible.ts';
import { wrap } from './wrap.ts';

/** For a person: findings by file, each with its code, the places that explain it and the ways to repair it. */
export const formatPretty: Formatter = (result, options) => {
  const blocks = [...Map.groupBy(listed(result, options), ({ place }) => place.file)].map(([file, findings]) => fileBlock(file, findings, result, options));
  blocks.push(...[...Map.groupBy(result.waits ?? [], ({ place }) => place.file)].map(([file, waits]) => waitsBlock(file, waits, result, options)));
  if (!options.quiet) blocks.push(closing(result, options));
  return blocks.join('\n');
};

function fileBlock(file: string, findings: readonly Finding[], result: CheckResult, options: FormatOptions): string {
  const title = options.colors.underline(visible(displayPath(file, result.cwd)));
  return `${title}\n\n${findings.map((finding) => findingBlock(finding, result, options)).join('\n')}`;
}

function findingBlock(finding: Finding, result: CheckResult, options: FormatOptions): string {
  const { colors } = options;
  const { start, end } = regionOf(finding.place, result);
  const color = severityColor(finding.severity, colors);
  const source = result.sources.get(finding.place.file)!;
  const lines = [
    ...headline(finding, start, options),
    ...codeFrame(source, start, end, { colors, columns: options.columns - indent.length, mark: color }).map((line) => `${indent}${line}`),
    ...finding.related.map(({ message, place }) => {
      const related = regionOf(place, result);
      return `${indent}${colors.dim('↳')} ${colors.cyan(visible(`${related.file}:${related.start.line}:${related.start.column}`))} ${visible(message)}`;
    }),
    ...finding.fixes.map((fix) => `${indent}${colors.green('fix:')} ${visible(fix.title)} ${colors.dim(`(${kindText(fix)})`)}`),
  ];
  return `${lines.join('\n')}\n`;
}

/** Why not at once: a line for each wait, and where the code says so. */
function waitsBlock(file: string, waits: readonly ExplainedWait[], result: CheckResult, { colors, columns }: FormatOptions): string {
  const lines = waits.flatMap(({ place, message, because }) => {
    const { start } = regionOf(place, result);
    const prefix = `  ${start.line}:${start.column}  `;
    const [first, ...rest] = wrap(visible(message), Math.max(40, Math.min(columns, 120) - prefix.length));
    const evidence = because.place === undefined ? undefined : regionOf(because.place, result);
    return [
      `  ${colors.dim(`${start.line}:${start.column}`)}  ${first!}`,
      ...rest.map((line) => `${' '.repeat(prefix.length)}${line}`),
      ...(evidence === undefined ? [] : [`${indent}${colors.dim('↳')} ${colors.cyan(visible(`${evidence.file}:${evidence.start.line}:${evidence.start.column}`))}`]),
    ];
  });
  return `${colors.underline(visible(displayPath(file, result.cwd)))} ${colors.dim('why not at once')}\n\n${lines.map((line) => `${line}\n`).join('')}`;
}

const indent = '    ';

/** `  12:5  warning  message  rule`, wrapped so that the message stays in its column. */
function headline({ severity, confidence, message, ruleId }: Finding, start: { readonly line: number; readonly column: number }, { colors, columns }: FormatOptions): readonly string[] {
  const label = confidence === 'likely' ? `${severity}, likely` : severity;
  const prefix = `  ${start.line}:${start.column}  ${label}  `;
  const [first, ...rest] = wrap(`${visible(message)}  ${ruleId}`, Math.max(40, Math.min(columns, 120) - prefix.length));
  const paintRule = (line: string): string => (line.endsWith(ruleId) ? `${line.slice(0, -ruleId.length)}${colors.dim(ruleId)}` : line);
  return [
    `  ${colors.dim(`${start.line}:${start.column}`)}  ${severityColor(severity, colors)(label)}  ${paintRule(first!)}`,
    ...rest.map((line) => `${' '.repeat(prefix.length)}${paintRule(line)}`),
  ];
}

function severityColor(severity: Severity, colors: Colors): (text: string) => string {
  return { error: colors.red, warning: colors.yellow, info: colors.blue, hint: colors.gray }[severity];
}

function kindText({ kind, concurrent }: Fix): string {
  return concurrent ? 'changes what runs at once' : kind === 'safe' ? 'safe' : 'to be confirmed';
}

function closing(result: CheckResult, options: FormatOptions): string {
  const hidden = result.findings.length - listed(result, options).length;
  return [
    ...(hidden > 0 ? [`${count(hidden, 'more finding')} not shown (--max-findings).`] : []),
    result.findings.length === 0 ? options.colors.green(summaryLine(result)) : options.colors.bold(summaryLine(result)),
    ...(repairLine(result) === undefined ? [] : [repairLine(result)!]),
  ].map((line) => `${line}\n`).join('');
}
