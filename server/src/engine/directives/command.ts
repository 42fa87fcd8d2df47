import type { Span } from '../../protocol/span.ts';

export type DirectiveTool = 'async-lens' | 'eslint' | 'oxlint' | 'biome';

/**
 * What one comment asks for. `here`: the code behind the comment, on its line or below (Biome). `unknown`: begins like
 * one of our directives, but is none.
 */
export interface DirectiveCommand {
  readonly tool: DirectiveTool;
  readonly verb: 'next-line' | 'here' | 'line' | 'file' | 'disable' | 'enable' | 'unknown';
  readonly comment: Span;
  readonly keyword: DirectiveName;
  /** Undefined: it names no rule, so it means all of them. */
  readonly names: readonly DirectiveName[] | undefined;
}

export interface DirectiveName {
  readonly text: string;
  readonly span: Span;
}

/** Reads the directive in a comment; undefined for every other comment. */
export function readCommand(text: string, comment: Span): DirectiveCommand | undefined {
  const source = text.slice(comment.start, comment.end);
  const body = source.startsWith('/*') && source.endsWith('*/') ? source.slice(0, -2) : source;
  return readDisableOrEnable(body, comment) ?? readInlineConfiguration(body, comment) ?? readBiome(body, comment);
}

const opening = String.raw`^\/[/*]+[\s*]*`;
const disableOrEnable = new RegExp(String.raw`${opening}((async-lens|eslint|oxlint)-([a-z-]+))(?=[\s*]|$)`);

function readDisableOrEnable(body: string, comment: Span): DirectiveCommand | undefined {
  const match = disableOrEnable.exec(body);
  if (match === null) return undefined;
  const [whole, keyword, tool, verbText] = match as unknown as [string, string, DirectiveTool, string];
  const verb = verbs[verbText] ?? 'unknown';
  if (tool !== 'async-lens' && (verb === 'unknown' || verb === 'file')) return undefined;
  return {
    tool,
    verb,
    comment,
    keyword: nameAt(keyword, comment.start + whole.length - keyword.length),
    names: readNames(withoutReason(body), whole.length, comment.start, /[^\s,*]+/g),
  };
}

const verbs: Readonly<Record<string, DirectiveCommand['verb']>> = {
  'disable-next-line': 'next-line',
  'disable-line': 'line',
  'disable-file': 'file',
  disable: 'disable',
  enable: 'enable',
};

/** ESLint and we end the list of names at two or more hyphens between blanks. */
function withoutReason(body: string): string {
  const reason = /\s-{2,}(?:\s|$)/.exec(body);
  return reason === null ? body : body.slice(0, reason.index);
}

/** `/* eslint no-await-in-loop: "off" *\/`: the rules that it switches off, for the whole file. */
function readInlineConfiguration(body: string, comment: Span): DirectiveCommand | undefined {
  const match = /^\/\*+\s*(eslint|oxlint)\s/.exec(body);
  if (match === null) return undefined;
  const switchedOff = /["']?([@\w/-]+)["']?\s*:\s*\[?\s*(?:["']off["']|off\b|0\b)/g;
  const names = [...withoutReason(body).matchAll(switchedOff)].map((found) => nameAt(found[1]!, comment.start + found.index + found[0].indexOf(found[1]!)));
  if (names.length === 0) return undefined;
  return { tool: match[1] as DirectiveTool, verb: 'file', comment, keyword: nameAt(match[1]!, comment.start), names };
}

const biome = new RegExp(String.raw`${opening}(biome-ignore(?:-(all|start|end))?)(?=\s)`);

/** `biome-ignore lint/suspicious/useAwait: reason`; the reason starts behind the colon. */
function readBiome(body: string, comment: Span): DirectiveCommand | undefined {
  const match = biome.exec(body);
  if (match === null) return undefined;
  const colon = body.indexOf(':');
  const list = colon === -1 ? body : body.slice(0, colon);
  const names = readNames(list, match[0].length, comment.start, /\blint(?:\/\w+)*/g);
  if (names === undefined) return undefined;
  return {
    tool: 'biome',
    verb: match[2] === 'all' ? 'file' : match[2] === 'start' ? 'disable' : match[2] === 'end' ? 'enable' : 'here',
    comment,
    keyword: nameAt(match[1]!, comment.start + match[0].length - match[1]!.length),
    names,
  };
}

function readNames(list: string, from: number, commentStart: number, name: RegExp): readonly DirectiveName[] | undefined {
  const names = [...list.slice(from).matchAll(name)].map((found) => nameAt(found[0], commentStart + from + found.index));
  return names.length === 0 ? undefined : names;
}

function nameAt(text: string, start: number): DirectiveName {
  return { text, span: { start, end: start + text.length } };
}
