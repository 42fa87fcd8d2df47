import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { EvalProject } from './projects.ts';

/** Would the author thank the tool? `arguable`: true as far as it goes, but a reader may well leave the code as it is. */
export type Verdict = 'true' | 'false' | 'arguable';

/** What the tool said of a place when somebody last looked: a severity, or `silent`. */
export type Loudness = 'error' | 'warning' | 'info' | 'hint' | 'silent';

/** The place of a finding that survives shifts of lines and quotes no code. */
export interface PlaceKey {
  readonly rule: string;
  /** Relative to the package, forward slashes. */
  readonly file: string;
  /** First 12 hexadecimal digits of the SHA-256 of the line on which the finding begins, trimmed. */
  readonly line: string;
  /** Which of the file's lines of the same text, counting from 1. */
  readonly nth: number;
}

/** What a person found who read the code at a place, and what the tool said there at that time. */
export interface Label extends PlaceKey {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly reported: Loudness;
  readonly confidence: 'proven' | 'likely' | 'none';
}

export function hashOfLine(line: string): string {
  return createHash('sha256').update(line.trim()).digest('hex').slice(0, 12);
}

/** The key of the 1-based line `lineNumber` of a file. */
export function placeKey(rule: string, file: string, lines: readonly string[], lineNumber: number): PlaceKey {
  const text = (lines[lineNumber - 1] ?? '').trim();
  const nth = lines.slice(0, lineNumber).filter((line) => line.trim() === text).length;
  return { rule, file, line: hashOfLine(text), nth };
}

/** Two findings of one rule that begin on one line share their label. */
export function idOf(key: PlaceKey): string {
  return `${key.rule} ${key.file} ${key.line} ${key.nth}`;
}

/** The labels of a project; none when nobody has read it yet. */
export function readLabels(project: EvalProject): readonly Label[] {
  const file = labelFile(project);
  if (!existsSync(file)) return [];
  const content: LabelFile = JSON.parse(readFileSync(file, 'utf8'));
  if (content.version !== project.version) throw new Error(`${file} is about version ${content.version}, and projects.ts names ${project.version}. Read the findings of the new version.`);
  return content.labels;
}

/** One label a line, sorted: a change of the analysis shows as a change of lines. */
export function writeLabels(project: EvalProject, labels: readonly Label[]): void {
  const lines = labels.toSorted((a, b) => compare(idOf(a), idOf(b))).map((label) => `    ${JSON.stringify(label)}`);
  writeFileSync(labelFile(project), `{\n  "package": ${JSON.stringify(project.package)},\n  "version": ${JSON.stringify(project.version)},\n  "labels": [\n${lines.join(',\n')}\n  ]\n}\n`);
}

interface LabelFile {
  readonly version: string;
  readonly labels: readonly Label[];
}

function labelFile(project: EvalProject): string {
  return fileURLToPath(new URL(`labels/${project.name}.json`, import.meta.url));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
