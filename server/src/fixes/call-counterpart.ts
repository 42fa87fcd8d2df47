import type { CallFact } from '../effects/facts.ts';
import { wouldOpenWindow } from '../effects/rejection-windows.ts';
import type { Counterpart } from '../knowledge/facts.ts';
import { findValue } from '../model/find.ts';
import type { CallValue, FileModel, FunctionId, Value } from '../model/model.ts';
import type { Fix, TextEdit } from '../protocol/finding.ts';
import { bindsTighter, openingParenthesis } from './await-call.ts';
import { nameInScope } from './imports.ts';

/**
 * `readFileSync(p)` becomes `await readFile(p)`, with the import it needs. Only for drop-in counterparts, and only
 * where an `await` may stand: directly in the async function `inside`.
 */
export function callCounterpart(file: FileModel, text: string, inside: FunctionId, call: CallFact, counterpart: Counterpart | undefined): Fix | undefined {
  const one = file.functions[inside];
  if (counterpart === undefined || counterpart.shape !== 'same' || counterpart.path.includes('.') || one === undefined) return undefined;
  const found = findValue(one, call.value);
  if (found?.value.kind !== 'call' || isInParameters(one.bodySpan.start, call) || wouldOpenWindow(file, one, call.span.start)) return undefined;
  const name = calleeText(file, text, found.value, call, counterpart);
  if (name === undefined) return undefined;
  const awaited = awaitEdits(file, text, found.value, found.parent, name.callee);
  if (awaited === undefined) return undefined;
  const edits = [...awaited, ...name.imports];
  return {
    title: `Use ${name.callee} and await it`, kind: 'offer', concurrent: false,
    edits: edits.toSorted((one, other) => one.span.start - other.span.start || one.span.end - other.span.end),
  };
}

function isInParameters(bodyStart: number, call: CallFact): boolean {
  return call.span.start < bodyStart;
}

interface CalleeText {
  readonly callee: string;
  readonly imports: readonly TextEdit[];
}

function calleeText(file: FileModel, text: string, value: CallValue, call: CallFact, counterpart: Counterpart): CalleeText | undefined {
  const { callee } = value;
  if (callee.kind === 'member') {
    const member = memberOfSameModule(text, callee, call, counterpart);
    if (member !== undefined) return { callee: member, imports: [] };
  }
  const name = nameInScope(file, text, counterpart.module, counterpart.path, callee, call.reference.kind === 'module' ? call.reference.module : undefined);
  return name === undefined ? undefined : { callee: name.local, imports: name.edits };
}

/** `fs.readFileSync` has `fs.promises.readFile` beside it; `fse.readJsonSync` has `fse.readJson`. No import changes. */
function memberOfSameModule(text: string, callee: Extract<Value, { kind: 'member' }>, call: CallFact, counterpart: Counterpart): string | undefined {
  if (call.reference.kind !== 'module') return undefined;
  const object = text.slice(callee.object.span.start, callee.object.span.end);
  const own = call.reference.module.replace(/^node:/, '');
  const other = counterpart.module.replace(/^node:/, '');
  if (own === other) return `${object}.${counterpart.path}`;
  return other === `${own}/promises` ? `${object}.promises.${counterpart.path}` : undefined;
}

function awaitEdits(file: FileModel, text: string, value: CallValue, parent: Value | undefined, callee: string): readonly TextEdit[] | undefined {
  const needsParentheses = parent !== undefined && bindsTighter(parent, value);
  const isAwaited = parent?.kind === 'await';
  const open = needsParentheses ? openingParenthesis(text, value.span.start) : '';
  if (open === undefined) return undefined;
  const prefix = isAwaited ? '' : `${open}await `;
  const head: TextEdit = { file: file.file, span: value.callee.span, newText: `${prefix}${callee}` };
  return needsParentheses && !isAwaited ? [head, { file: file.file, span: { start: value.span.end, end: value.span.end }, newText: ')' }] : [head];
}
