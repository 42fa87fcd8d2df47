import type { Span } from '../protocol/span.ts';
import { SyntaxKind, type Node, type SourceFile } from './syntax.ts';

/**
 * The comments of a file in order of the text, delimiters included. Text that only looks like a comment (in a string, a
 * template, a regular expression, JSX text) is not among them: the tree says where those literals are, so nothing is
 * guessed from the characters.
 */
export function findComments(syntax: SourceFile): readonly Span[] {
  const { text } = syntax;
  const literals = findLiterals(syntax);
  const comments: Span[] = [];
  let position = text.startsWith('#!') ? endOfLine(text, 0) : 0;
  let nextLiteral = 0;
  for (;;) {
    const start = nextCommentStart(text, position);
    if (start === -1) return comments;
    while (nextLiteral < literals.length && literals[nextLiteral]!.end <= start) nextLiteral += 1;
    const literal = literals[nextLiteral];
    if (literal !== undefined && literal.start <= start) {
      position = literal.end;
      continue;
    }
    const end = text[start + 1] === '/' ? endOfLine(text, start) : endOfBlock(text, start);
    comments.push({ start, end });
    position = end;
  }
}

/** Stretches in which `//` and `/*` mean themselves, in order of the text. */
function findLiterals(syntax: SourceFile): readonly Span[] {
  const literals: Span[] = [];
  const visit = (node: Node): void => {
    if (node.kind === SyntaxKind.JsxText) literals.push({ start: node.pos, end: node.end });
    else if (literalKinds.has(node.kind)) literals.push({ start: node.getStart(syntax), end: node.end });
    else node.forEachChild(visit);
  };
  visit(syntax);
  return literals.sort((a, b) => a.start - b.start);
}

const literalKinds: ReadonlySet<SyntaxKind> = new Set([
  SyntaxKind.StringLiteral,
  SyntaxKind.NoSubstitutionTemplateLiteral,
  SyntaxKind.TemplateHead,
  SyntaxKind.TemplateMiddle,
  SyntaxKind.TemplateTail,
  SyntaxKind.RegularExpressionLiteral,
]);

function nextCommentStart(text: string, from: number): number {
  for (let slash = text.indexOf('/', from); slash !== -1; slash = text.indexOf('/', slash + 1)) {
    if (text[slash + 1] === '/' || text[slash + 1] === '*') return slash;
  }
  return -1;
}

function endOfLine(text: string, from: number): number {
  const lineBreak = /[\n\r\u2028\u2029]/g;
  lineBreak.lastIndex = from;
  return lineBreak.exec(text)?.index ?? text.length;
}

/** An unterminated comment reaches to the end of the file. */
function endOfBlock(text: string, start: number): number {
  const close = text.indexOf('*/', start + 2);
  return close === -1 ? text.length : close + 2;
}
