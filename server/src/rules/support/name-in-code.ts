import { maxCodeLength } from '../../effects/code-text.ts';
import type { Value } from '../../model/model.ts';
import { lastName } from '../../model/references.ts';
import type { QuestionContext } from './rule.ts';

/** A value as its author would name it: `mailer.send` for its call; a description for what has no name. */
export function nameInCode(context: Pick<QuestionContext, 'file' | 'text'>, value: Value): string {
  if (value.kind === 'import-call') return '`import()`';
  if (value.kind === 'call' && value.callee.kind === 'function') return 'The async function called here';
  const named = value.kind === 'call' ? value.callee : value;
  const written = named.kind === 'member' ? context.text.slice(named.span.start, named.span.end) : undefined;
  // `(list as string[]).length` is no name that could be written without its spaces.
  const name = written === undefined || /\w\s+\w/.test(written) ? lastName(context.file, named) : written.replace(/\s+/g, '');
  if (name === undefined) return 'This expression';
  return `\`${name.length > maxCodeLength ? (lastName(context.file, named) ?? name.slice(0, maxCodeLength)) : name}\``;
}
