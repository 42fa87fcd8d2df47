import type { AwaitValue, FileModel } from '../model/model.ts';
import type { Confidence, Fix } from '../protocol/finding.ts';

/** `[await a(), await b()]` becomes `[a(), b()]`; comments stay. */
export function dropAwaits(file: FileModel, text: string, awaits: readonly AwaitValue[], kind: Fix['kind'], confidence: Confidence): Fix {
  const edits = awaits.map(({ span: { start } }) => ({ file: file.file, span: { start, end: start + (/^await\s*/.exec(text.slice(start, start + 200))?.[0].length ?? 0) }, newText: '' }));
  return { title: awaits.length === 1 ? 'Drop the await inside the list' : 'Drop the awaits inside the list', kind, concurrent: kind === 'offer', confidence, edits };
}
