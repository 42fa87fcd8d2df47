import type { ArrayValue, FileModel, Value } from '../model/model.ts';
import { walkValue } from '../model/walk.ts';
import type { Fix } from '../protocol/finding.ts';

/**
 * `b(x)` becomes `Promise.try(() => b(x))`, or `(async () => b(x))()` where that is not there yet. Not where a later element
 * of the list awaits something: the rejection would be there before the list is, with nobody to hear it.
 */
export function rejectInsteadOfThrow(file: FileModel, text: string, { elements }: ArrayValue, element: Value, hasTry: boolean): Fix | undefined {
  if (element.kind === 'spread' || elements.slice(elements.indexOf(element)).some((one) => one !== undefined && holdsBack(one))) return undefined;
  const code = text.slice(element.span.start, element.span.end);
  const given = element.kind === 'object' ? `(${code})` : code;
  const newText = hasTry ? `Promise.try(() => ${given})` : `(async () => ${given})()`;
  return { title: 'Turn what it throws into a rejection', kind: 'offer', concurrent: false, edits: [{ file: file.file, span: element.span, newText }] };
}

/** An `await` or `yield` belongs to the function around it. */
function holdsBack(element: Value): boolean {
  let found = false;
  walkValue(element, ({ kind }) => {
    if (kind === 'await' || kind === 'yield') found = true;
  });
  return found;
}
