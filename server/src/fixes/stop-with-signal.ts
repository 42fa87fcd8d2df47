import type { FileModel, LoopStep } from '../model/model.ts';
import type { Fix } from '../protocol/finding.ts';

/** `while (true)` becomes `while (!signal.aborted)`, `for (;;)` likewise. */
export function stopWithSignal({ file }: FileModel, text: string, { loop, test, span, body }: LoopStep, signal: string): Fix | undefined {
  const condition = `!${signal}.aborted`;
  const title = `Leave the loop when \`${signal}\` is aborted`;
  if (test !== undefined) return { title, kind: 'offer', concurrent: false, edits: [{ file, span: test.span, newText: condition }] };
  const head = text.slice(span.start, body.span.start);
  const empty = /^for\s*\(\s*;\s*;\s*\)/.exec(head);
  if (loop !== 'for' || empty === null) return undefined;
  return { title, kind: 'offer', concurrent: false, edits: [{ file, span: { start: span.start, end: span.start + empty[0].length }, newText: `while (${condition})` }] };
}
