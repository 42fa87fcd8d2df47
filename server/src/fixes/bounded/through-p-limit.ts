import type { MappedJoin } from '../../effects/mapped-joins.ts';
import { findStep } from '../../model/find.ts';
import type { FileModel, FunctionModel } from '../../model/model.ts';
import type { Fix } from '../../protocol/finding.ts';
import { hasComment } from '../code.ts';
import { freshName, insertBefore } from '../fresh-name.ts';
import { defaultInScope } from '../imports.ts';

/**
 * Each task takes its turn: `xs.map((x) => load(x))` becomes `xs.map((x) => limit(() => load(x)))`, with
 * `const limit = pLimit(10)` above the statement. A limiter that the module has is not taken: a task that holds one of its
 * places and needs another one deeper down would wait forever.
 */
export function throughPLimit(file: FileModel, text: string, at: MappedJoin, atOnce: number): Fix | undefined {
  const imported = defaultInScope(file, text, 'p-limit', 'pLimit');
  const place = findStep(at.join.one, at.map.id);
  const limit = freshName(text, 'limit');
  const made = imported && place && insertBefore(file, text, place, [`const ${limit} = ${imported.local}(${atOnce})`]);
  const newText = limited(file, text, at, limit);
  if (imported === undefined || made === undefined || newText === undefined) return undefined;
  return { title: `Run at most ${atOnce} at once with p-limit`, kind: 'offer', concurrent: true, confidence: 'likely', edits: [...imported.edits, made, { file: file.file, span: at.handed.span, newText }] };
}

/** The callback with its body handed to the limiter; undefined for one with a `this` of its own, or that takes what `map` adds. */
function limited(file: FileModel, text: string, { handed, callback }: MappedJoin, limit: string): string | undefined {
  const inner = file.functions[callback];
  if (inner === undefined || inner.isGenerator) return undefined;
  if (handed.kind === 'function') return inner.kind === 'arrow' ? limitedArrow(text, inner, limit) : undefined;
  if (inner.parameters.length > 1 || inner.parameters.some(({ isRest }) => isRest)) return undefined;
  const item = freshName(text, 'item');
  return `(${item}) => ${limit}(() => ${text.slice(handed.span.start, handed.span.end)}(${item}))`;
}

function limitedArrow(text: string, inner: FunctionModel, limit: string): string | undefined {
  const arrow = text.lastIndexOf('=>', inner.bodySpan.start);
  const head = text.slice(inner.span.start, arrow);
  const body = text.slice(arrow + '=>'.length, inner.span.end).trimStart();
  if (arrow < inner.span.start || hasComment(head) || hasComment(text.slice(arrow, inner.bodySpan.start))) return undefined;
  const task = `${limit}(${inner.isAsync ? 'async ' : ''}() => ${body})`;
  if (!inner.isAsync) return `${head}=> ${task}`;
  // What taking an item apart throws must stay a rejection.
  const isPlain = inner.parameters.every(({ pattern, defaultValue }) => pattern.kind === 'bind' && defaultValue === undefined);
  return isPlain ? `${head.replace(/^async\s*/, '')}=> ${task}` : `${head}=> await ${task}`;
}
