import type { CheckThenAct } from '../effects/check-then-act.ts';
import { lastName } from '../model/references.ts';
import type { CallValue, FileModel, Value } from '../model/model.ts';
import type { Fix } from '../protocol/finding.ts';
import { hasComment } from './code.ts';

/**
 * Where the act itself can be told not to mind: `if (!(await exists(folder))) await mkdir(folder)` becomes
 * `await mkdir(folder, { recursive: true })`, and `rm` of what is there `rm(.., { force: true })`.
 */
export function actWithoutCheck(file: FileModel, text: string, { branch, act, isAbsent }: CheckThenAct): Fix | undefined {
  const [only] = branch.then.steps;
  const name = lastName(file, act.callee);
  const option = isAbsent && name === 'mkdir' ? 'recursive: true' : !isAbsent && name === 'rm' ? 'force: true' : undefined;
  const isOnly = branch.otherwise === undefined && branch.then.steps.length === 1 && only?.kind === 'expression' && only.value.kind === 'await' && only.value.operand === act;
  const isPlainTest = branch.test.kind !== 'choice';
  if (option === undefined || !isOnly || only === undefined || !isPlainTest || hasComment(text.slice(branch.span.start, branch.span.end))) return undefined;
  const given = withOption(text, act, option);
  if (given === undefined) return undefined;
  const code = text.slice(only.span.start, act.span.start) + given + text.slice(act.span.end, only.span.end);
  return { title: `Do it in any case, with \`${option}\``, kind: 'offer', concurrent: false, edits: [{ file: file.file, span: branch.span, newText: code }] };
}

function withOption(text: string, act: CallValue, option: string): string | undefined {
  const [path, options, ...more] = act.arguments;
  if (path === undefined || more.length > 0) return undefined;
  const head = text.slice(act.span.start, path.span.end);
  if (options === undefined) return `${head}, { ${option} })`;
  if (options.kind !== 'object') return undefined;
  return hasName(options, option.slice(0, option.indexOf(':'))) ? text.slice(act.span.start, act.span.end) : undefined;
}

function hasName(options: Extract<Value, { kind: 'object' }>, name: string): boolean {
  return options.properties.some((property) => property.name === name);
}
