import { didYouMean } from '../config/nearest-name.ts';
import type { Problem } from '../protocol/finding.ts';
import type { Span } from '../protocol/span.ts';
import { readCommand, type DirectiveCommand, type DirectiveName, type DirectiveTool } from './directives/command.ts';
import { foreignRuleIds } from './directives/foreign-rules.ts';
import { spanOfLine, spanOfNextCode } from './directives/lines.ts';

/** A comment that silences rules: ours, or one of a linter whose rule means the same. */
export interface Directive {
  readonly tool: DirectiveTool;
  readonly comment: Span;
  readonly entries: readonly DirectiveEntry[];
  /** The `enable` comments that end it and nothing else. */
  readonly closers: readonly Span[];
}

/** One name of a directive, or the whole directive when it names no rule. */
export interface DirectiveEntry {
  /** Rules that it silences; undefined: every rule. */
  readonly ruleIds: readonly string[] | undefined;
  /** The name in the text; the comment when it names no rule. */
  readonly name: Span;
  /** Findings that start here are silenced, both ends included. */
  readonly scope: Span;
  /** `enable` comments inside the scope, in order of the text. */
  readonly endings: readonly { readonly ruleIds: readonly string[] | undefined; readonly at: number }[];
  /** False for a name of our own that is no rule: it silences nothing. */
  readonly isKnown: boolean;
}

export interface DirectivesInput {
  readonly file: string;
  readonly text: string;
  /** From `findComments`. */
  readonly comments: readonly Span[];
  /** Ids of all rules there are. */
  readonly ruleIds: readonly string[];
}

/** The directives of a file in order of the text, and what is wrong with those that are ours. */
export function findDirectives(input: DirectivesInput): { readonly directives: readonly Directive[]; readonly problems: readonly Problem[] } {
  const building: DirectiveBuilder[] = [];
  const problems: Problem[] = [];
  for (const comment of input.comments) {
    const command = readCommand(input.text, comment);
    if (command === undefined) continue;
    problems.push(...problemsOf(command, input));
    if (command.verb === 'enable') closeOpenBlocks(building, command);
    else if (command.verb !== 'unknown') building.push(openDirective(command, command.verb, input));
  }
  return { directives: building.map(({ directive, closers }) => ({ ...directive, closers: closers.filter((closer) => isOnlyCloserOf(closer, building)) })), problems };
}

/** True when the text may hold a directive: spares the search for comments in the many files without. */
export function mentionsDirective(text: string): boolean {
  return /\b(?:async-lens|eslint|oxlint)-(?:disable|enable)|\basync-lens-|\bbiome-ignore|\/\*\s*eslint\s/.test(text);
}

/** True when the entry silences `ruleId` at `offset`. */
export function covers(entry: DirectiveEntry, ruleId: string, offset: number): boolean {
  if (!entry.isKnown || !names(entry.ruleIds, ruleId)) return false;
  if (offset < entry.scope.start || offset > entry.scope.end) return false;
  return !entry.endings.some((ending) => ending.at <= offset && names(ending.ruleIds, ruleId));
}

function names(ruleIds: readonly string[] | undefined, ruleId: string): boolean {
  return ruleIds === undefined || ruleIds.includes(ruleId);
}

interface DirectiveBuilder {
  readonly directive: Omit<Directive, 'closers'>;
  readonly isBlock: boolean;
  readonly endings: { readonly ruleIds: readonly string[] | undefined; readonly at: number }[];
  readonly closers: Span[];
}

function openDirective(command: DirectiveCommand, verb: 'next-line' | 'here' | 'line' | 'file' | 'disable', input: DirectivesInput): DirectiveBuilder {
  const endings: DirectiveBuilder['endings'] = [];
  const scope = scopeOf(command, verb, input);
  const entries = command.names === undefined
    ? [{ ruleIds: command.tool === 'async-lens' ? undefined : foreignRuleIds(command.tool), name: command.comment, scope, endings, isKnown: true }]
    : command.names.map((name) => ({ ...resolveName(command.tool, name, input.ruleIds), name: name.span, scope, endings }));
  return { directive: { tool: command.tool, comment: command.comment, entries }, isBlock: verb === 'disable', endings, closers: [] };
}

function scopeOf(command: DirectiveCommand, verb: 'next-line' | 'here' | 'line' | 'file' | 'disable', { text, comments }: DirectivesInput): Span {
  switch (verb) {
    case 'file': return { start: 0, end: text.length };
    case 'disable': return { start: command.comment.start, end: text.length };
    case 'line': return spanOfLine(text, command.comment.start);
    case 'next-line': return spanOfNextCode(text, comments, spanOfLine(text, command.comment.end).end);
    case 'here': return spanOfNextCode(text, comments, command.comment.end);
  }
}

function resolveName(tool: DirectiveTool, name: DirectiveName, ruleIds: readonly string[]): { readonly ruleIds: readonly string[]; readonly isKnown: boolean } {
  if (tool !== 'async-lens') return { ruleIds: foreignRuleIds(tool, name.text), isKnown: true };
  return { ruleIds: [name.text], isKnown: ruleIds.includes(name.text) };
}

/** Ends every open block of the same tool, for the rules that the command names. */
function closeOpenBlocks(building: readonly DirectiveBuilder[], command: DirectiveCommand): void {
  const ruleIds = command.names?.flatMap((name) => (command.tool === 'async-lens' ? [name.text] : foreignRuleIds(command.tool, name.text)));
  for (const open of building) {
    if (!open.isBlock || open.directive.tool !== command.tool) continue;
    open.endings.push({ ruleIds, at: command.comment.start });
    open.closers.push(command.comment);
  }
}

function isOnlyCloserOf(closer: Span, building: readonly DirectiveBuilder[]): boolean {
  return building.filter(({ closers }) => closers.includes(closer)).length === 1;
}

function problemsOf(command: DirectiveCommand, input: DirectivesInput): readonly Problem[] {
  if (command.tool !== 'async-lens') return [];
  if (command.verb === 'unknown') return [problemAt(command.keyword.span, `\`${command.keyword.text}\` is no directive, so it suppresses nothing.${didYouMean(command.keyword.text, ownKeywords)}`, input)];
  return (command.names ?? [])
    .filter(({ text }) => !input.ruleIds.includes(text))
    .map(({ text, span }) => problemAt(span, `\`${text}\` is no rule, so the directive does not suppress it.${didYouMean(text, input.ruleIds) || ' A reason is written after ` -- `.'}`, input));
}

const ownKeywords = ['async-lens-disable-next-line', 'async-lens-disable-line', 'async-lens-disable-file', 'async-lens-disable', 'async-lens-enable'];

function problemAt(span: Span, message: string, { file }: DirectivesInput): Problem {
  return { code: 'directive-unknown-rule', message, file, span };
}
