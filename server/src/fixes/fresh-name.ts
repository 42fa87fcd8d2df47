import { mentions } from './code.ts';
import { lineEndingOf, indentationAt } from './layout.ts';
import type { Block, FileModel, Step } from '../model/model.ts';
import type { TextEdit } from '../protocol/finding.ts';

/** A name that stands nowhere in the file: `keep`, else `keep2`. */
export function freshName(text: string, wanted: string): string {
  const isTaken = (name: string): boolean => mentions(text, name);
  if (!isTaken(wanted)) return wanted;
  for (let number = 2; ; number += 1) if (!isTaken(`${wanted}${number}`)) return `${wanted}${number}`;
}

/** `;` when the statement is written with one. */
export function semicolonOf(text: string, step: Step): '' | ';' {
  return text[step.span.end - 1] === ';' ? ';' : '';
}

/**
 * Statements put in front of one, each on a line of its own with its indentation. Undefined where there is no room: in a
 * branch without braces, on a shared line, before a line that would be read as going on.
 */
export function insertBefore(file: FileModel, text: string, { step, block }: { readonly step: Step; readonly block: Block }, statements: readonly string[]): TextEdit | undefined {
  const { start } = step.span;
  const isModule = block === file.functions[0]?.body;
  const indentation = indentationAt(text, start);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if ((!isModule && text[block.span.start] !== '{') || lineStart + indentation.length !== start) return undefined;
  if (/[([`/+-]/.test(text[start] ?? '')) return undefined;
  const end = semicolonOf(text, step);
  return { file: file.file, span: { start, end: start }, newText: statements.map((statement) => `${statement}${end}${lineEndingOf(text)}${indentation}`).join('') };
}
