import { evaluatedRules, type ProjectResult } from './check.ts';
import { compare, precisionOf } from './compare.ts';
import type { Label, Verdict } from './labels.ts';

/** A project as it was checked now, with the labels that people gave it. */
export interface Evaluated {
  readonly result: ProjectResult;
  readonly labels: readonly Label[];
}

/** The tables that a reader of the terminal wants: by rule, by project, by both where anything was found. */
export function renderTables(all: readonly Evaluated[]): string {
  const { files, lines } = sizeOf(all);
  return [
    `${all.length} projects, ${files} files, ${lines} lines that are not empty.`,
    '',
    precisionByRule(all, evaluatedRules),
    '',
    ...grid(header('project'), all.map((one) => row(one.result.project.name, [one], evaluatedRules))),
    '',
    ...grid(header('rule and project'), evaluatedRules.flatMap((rule) => all.map((one) => row(`${rule} ${one.result.project.name}`, [one], [rule])).filter(hasCounts))),
  ].join('\n');
}

/** One row a rule, and one for all of them together. */
export function precisionByRule(all: readonly Evaluated[], rules: readonly string[]): string {
  return grid(header('rule'), [...rules.map((rule) => row(rule, all, [rule])), row('all', all, rules)]).join('\n');
}

/** What was read: package, version, kind and size in lines that are not empty. */
export function projectTable(all: readonly Evaluated[]): string {
  const rows = all.map(({ result: { project, files, lines } }) => [project.package, project.version, project.style, String(files), String(lines)]);
  const { files, lines } = sizeOf(all);
  return grid(['package', 'version', 'what it is', 'files', 'lines'], [...rows, ['all', '', '', String(files), String(lines)]]).join('\n');
}

/** How often each rule that is on by default reports in each project, and per 2,000 lines of all; findings, not places. */
export function countTable(all: readonly Evaluated[]): string {
  const rules = [...new Set(all.flatMap(({ result }) => [...result.counts.keys()]))].toSorted();
  const { lines } = sizeOf(all);
  const rows = rules.map((rule) => {
    const counts = all.map(({ result }) => result.counts.get(rule) ?? 0);
    const total = counts.reduce((sum, count) => sum + count, 0);
    return [rule, ...counts.map((count) => (count === 0 ? '' : String(count))), String(total), ((total / lines) * 2000).toFixed(2)];
  });
  return grid(['rule', ...all.map(({ result }) => result.project.name), 'all', 'per 2000 lines'], rows).join('\n');
}

function sizeOf(all: readonly Evaluated[]): { readonly files: number; readonly lines: number } {
  return { files: all.reduce((sum, { result }) => sum + result.files, 0), lines: all.reduce((sum, { result }) => sum + result.lines, 0) };
}

function hasCounts(cells: readonly string[]): boolean {
  return cells.slice(1, 9).some((cell) => cell !== '0');
}

function header(first: string): readonly string[] {
  return [first, 'true', 'false', 'arguable', 'unread', 'info: true', 'false', 'arguable', 'unread', 'precision', 'per 1000 lines'];
}

/** Counts at warning, then below it; precision at warning; findings at warning per 1,000 lines. */
function row(name: string, all: readonly Evaluated[], rules: readonly string[]): readonly string[] {
  const loud: Record<Verdict, number> = { true: 0, false: 0, arguable: 0 };
  const quiet: Record<Verdict, number> = { true: 0, false: 0, arguable: 0 };
  let unread = 0;
  let unreadQuiet = 0;
  for (const { result, labels } of all) {
    const of = compare(result.findings.filter(({ key }) => rules.includes(key.rule)), labels.filter(({ rule }) => rules.includes(rule)));
    for (const verdict of ['true', 'false', 'arguable'] as const) {
      loud[verdict] += of.loud[verdict].length;
      quiet[verdict] += of.quiet[verdict].length;
    }
    unread += of.unread.length;
    unreadQuiet += of.unreadQuiet.length;
  }
  const precision = precisionOf(loud);
  const lines = all.reduce((sum, { result }) => sum + result.lines, 0);
  const perThousand = ((loud.true + loud.false + loud.arguable + unread) / lines) * 1000;
  const counts = [loud.true, loud.false, loud.arguable, unread, quiet.true, quiet.false, quiet.arguable, unreadQuiet];
  return [name, ...counts.map(String), precision === undefined ? '-' : precision.toFixed(3), perThousand.toFixed(2)];
}

function grid(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((cells) => cells[column]?.length ?? 0)));
  const render = (cells: readonly string[]): string => `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [render(head), rule, ...rows.map(render)];
}
