/** True for a path or module name that stands for many. */
export function isPattern(path: string): boolean {
  return path.includes('*');
}

/** How much of a pattern is text: the more, the more special. */
export function literalLength(pattern: string): number {
  return pattern.replaceAll('*', '').length;
}

/** Reads a path with stars; a star stands for any text without a dot, and what they stood for is captured in order. */
export function pathPattern(pattern: string): RegExp {
  return withStars(pattern, '([^.]*)');
}

/** Reads a module name with stars; a star stands for any text without a slash, and a subpath may follow. */
export function modulePattern(pattern: string): RegExp {
  return withStars(`${pattern}`, '([^/]*)', '(?:/.*)?');
}

function withStars(pattern: string, star: string, tail = ''): RegExp {
  return new RegExp(`^${pattern.split('*').map(escaped).join(star)}${tail}$`);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
