import type { CallValue } from '../../model/model.ts';
import { hasComment, hasPlainReceiver } from '../code.ts';

/** `xs.map(..)`, with nothing between the parts that a rewrite would lose. */
export function isPlainMap(text: string, map: CallValue): boolean {
  const { callee } = map;
  if (map.isOptional || callee.kind !== 'member' || callee.isOptional || callee.name !== 'map') return false;
  return hasPlainReceiver(text, callee) && text.slice(callee.span.end, map.argumentsSpan.start).trim() === '' && !hasComment(text.slice(callee.object.span.start, map.argumentsSpan.start));
}
