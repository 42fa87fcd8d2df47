/**
 * The text in the shape in which the compiler's offsets count its UTF-16 units. A byte order mark goes, since the
 * compiler counts it but leaves it out of the tree's text; a lone half of a surrogate pair becomes U+FFFD, one unit like
 * it, since the compiler process ends at a message that holds one.
 */
export function transportableText(text: string): string {
  return (text.startsWith(byteOrderMark) ? text.slice(1) : text).toWellFormed();
}

const byteOrderMark = '\uFEFF';
