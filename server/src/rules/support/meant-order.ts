import { commentsAround } from '../../fixes/layout.ts';
import type { Span } from '../../protocol/span.ts';

/** The author says above a statement that its order is meant: `must be sequential`, `one at a time`. */
export function isOrderMeant(text: string, span: Span): boolean {
  const { leading, trailing } = commentsAround(text, span);
  return [...leading, trailing].some((comment) => /(?<![-\w])(?:sequential(?:ly)?|serial(?:ly)?|one (?:at a time|by one|after (?:another|the other))|in (?:order|sequence|series)|order matters)(?![-\w])/i.test(comment));
}
