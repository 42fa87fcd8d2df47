import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { ConfigFile } from './config-file.ts';
import { plainValue } from './plain-value.ts';
import { positionOf } from './position.ts';
import { UserError } from './user-error.ts';
import type { ConfigValidator } from './validate.ts';

/** A configuration file that was read and found valid. `tree` places later messages. */
export interface ReadConfig {
  readonly path: string;
  readonly text: string;
  readonly tree: Node;
  readonly content: ConfigFile;
}

/** Parses and validates the text of a configuration file. Throws a `UserError` with every mistake in it, one a line. */
export function readConfig(path: string, text: string, validate: ConfigValidator): ReadConfig {
  const withoutMark = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const errors: ParseError[] = [];
  const tree = parseTree(withoutMark, errors, { allowTrailingComma: true });
  const [first] = errors;
  if (first !== undefined || tree === undefined) throw syntaxError(path, withoutMark, first);
  const mistakes = validate({ path, text: withoutMark, tree });
  if (mistakes.length > 0) throw new UserError('config-invalid', mistakes.join('\n'), '');
  return { path, text: withoutMark, tree, content: plainValue(tree) as ConfigFile };
}

function syntaxError(path: string, text: string, error: ParseError | undefined): UserError {
  if (error === undefined || text.trim() === '') return new UserError('config-syntax', `${path}: the file is empty.`, 'Write {} for the default settings.');
  const { line, column } = positionOf(text, error.offset);
  const what = printParseErrorCode(error.error).replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return new UserError('config-syntax', `${path}:${line}:${column}: not valid JSON: ${what}.`, '');
}
