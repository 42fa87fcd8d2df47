import type { BranchStep, CallValue, FileModel, FunctionModel, Value } from '../model/model.ts';
import { lastName } from '../model/references.ts';
import { walkBlock, walkBlocks, walkValue } from '../model/walk.ts';
import type { Span } from '../protocol/span.ts';

/** `if (await exists(file)) await read(file)`, also with `!`. */
export interface CheckThenAct {
  readonly branch: BranchStep;
  readonly check: CallValue;
  readonly act: CallValue;
  /** What both name first, as the act writes it. */
  readonly path: Span;
  /** The act is done when there is nothing: `if (!(await exists(folder)))`. */
  readonly isAbsent: boolean;
  readonly one: FunctionModel;
}

export function checksThenActs(file: FileModel, text: string): readonly CheckThenAct[] {
  const found: CheckThenAct[] = [];
  for (const one of file.functions) {
    walkBlocks(one.body, ({ steps }) => {
      for (const step of steps) {
        const check = step.kind === 'branch' ? checkIn(file, text, step, one) : undefined;
        if (check !== undefined) found.push(check);
      }
    });
  }
  return found;
}

function checkIn(file: FileModel, text: string, branch: BranchStep, one: FunctionModel): CheckThenAct | undefined {
  const isAbsent = branch.test.kind === 'unary' && branch.test.operator === '!';
  const asked = questionIn(file, isAbsent && branch.test.kind === 'unary' ? branch.test.operand : branch.test);
  const [subject] = asked?.arguments ?? [];
  if (asked === undefined || subject === undefined) return undefined;
  const act = actOn(text, codeOfSpan(text, subject.span), branch);
  const [path] = act?.arguments ?? [];
  // Both at once, in one thread: only another process could come between them.
  const isSynchronous = !awaits(branch.test) && act !== undefined && !isAwaitedIn(branch, act);
  return act === undefined || path === undefined || isSynchronous ? undefined : { branch, check: asked, act, path: path.span, isAbsent, one };
}

function awaits(value: Value): boolean {
  let found = false;
  walkValue(value, ({ kind }) => {
    if (kind === 'await') found = true;
  });
  return found;
}

function isAwaitedIn({ then }: BranchStep, act: CallValue): boolean {
  let found = false;
  walkBlock(then, (value) => {
    if (value.kind === 'await' && value.operand === act) found = true;
  });
  return found;
}

/** The first of the parts of `a && b` that asks whether a file is there. */
function questionIn(file: FileModel, test: Value): CallValue | undefined {
  if (test.kind === 'choice' && test.operator === '&&') return questionIn(file, test.first) ?? questionIn(file, test.second);
  const called = test.kind === 'await' ? test.operand : test;
  return called.kind === 'call' && questionName.test(lastName(file, called.callee) ?? '') ? called : undefined;
}

const questionName = /^(?:(?:file|path|dir|directory|folder|does)?_?[eE]xists|(?:path|file|dir|directory)Exists|exists|pathExists)(?:Sync)?$/;

/** The first call in the guarded branch that names the same path first. */
function actOn(text: string, path: string, { then }: BranchStep): CallValue | undefined {
  let act: CallValue | undefined;
  const visit = (value: Value): void => {
    const [first] = value.kind === 'call' ? value.arguments : [];
    if (value.kind === 'call' && first !== undefined && codeOfSpan(text, first.span) === path) act ??= value;
  };
  walkBlock(then, visit);
  return act;
}

function codeOfSpan(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/g, ' ');
}
