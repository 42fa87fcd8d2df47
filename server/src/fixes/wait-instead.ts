import type { FileModel, LoopStep, Value } from '../model/model.ts';
import type { Fix } from '../protocol/finding.ts';
import { freshName } from './fresh-name.ts';
import { lineEndingOf } from './layout.ts';

/**
 * A loop that spins until a time becomes `await setTimeout(end - Date.now())`, with the import of `node:timers/promises`.
 * Only for a plain `Date.now() < end`, in files that import already or have nothing to import in front of.
 */
export function waitInsteadOfSpinning(file: FileModel, text: string, { span, test }: LoopStep, deadline: Value): Fix | undefined {
  if (deadline.kind !== 'binding' && deadline.kind !== 'literal' && deadline.kind !== 'member') return undefined;
  const isPlain = test !== undefined && /^Date\.now\(\)\s*<=?\s/.test(text.slice(test.span.start, test.span.end));
  const first = file.imports.find(({ syntax }) => syntax === 'import');
  const isScript = file.imports.some(({ syntax }) => syntax !== 'import') || file.exports.some(({ name }) => name === 'export=');
  if (!isPlain || isScript) return undefined;
  const present = file.imports.find(({ module, isTypeOnly }) => /^(?:node:)?timers\/promises$/.test(module) && !isTypeOnly)?.named.find(({ imported }) => imported === 'setTimeout');
  const known = present?.binding === undefined ? undefined : file.bindings[present.binding]?.name;
  const name = known ?? freshName(text, 'delay');
  const end = text[span.end - 1] === ';' || /;\s*\}?$/.test(text.slice(span.start, span.end)) ? ';' : '';
  const quote = first !== undefined && text[first.moduleSpan.start] === '"' ? '"' : "'";
  const semicolon = first !== undefined && text[first.span.end - 1] !== ';' ? '' : ';';
  const statement = `import { setTimeout as ${name} } from ${quote}node:timers/promises${quote}${semicolon}`;
  const at = first?.span.start ?? firstStatement(file);
  return {
    title: 'Await a timer', kind: 'offer', concurrent: false,
    edits: [
      ...(known === undefined ? [{ file: file.file, span: { start: at, end: at }, newText: `${statement}${lineEndingOf(text)}` }] : []),
      { file: file.file, span, newText: `await ${name}(${text.slice(deadline.span.start, deadline.span.end)} - Date.now())${end}` },
    ],
  };
}

function firstStatement({ functions }: FileModel): number {
  return functions[0]?.body.steps[0]?.span.start ?? 0;
}
