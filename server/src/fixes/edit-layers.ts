import type { TextEdit } from '../protocol/finding.ts';

/** One file's text under several layers of edits, each made on what the ones before left. */
export interface EditedText {
  readonly text: string;
  /** Edits from the original text to `text`: sorted, not overlapping. */
  readonly edits: readonly TextEdit[];
  /** The text with further edits, whose spans are places in `text`. */
  edited(edits: readonly TextEdit[]): EditedText;
}

/** A text that nothing was done to yet. */
export function editedText(file: string, original: string): EditedText {
  return layered(file, original, [{ kind: 'kept', start: 0, end: original.length }]);
}

/** A stretch of the original, or text that was put in. */
type Piece = { readonly kind: 'kept'; readonly start: number; readonly end: number } | { readonly kind: 'new'; readonly text: string };

function layered(file: string, original: string, pieces: readonly Piece[]): EditedText {
  return {
    text: pieces.map((piece) => textOf(original, piece)).join(''),
    edits: editsOf(file, original.length, pieces),
    edited: (edits) => layered(file, original, edits.toSorted(byPlace).toReversed().reduce((current, { span, newText }) => spliced(original, current, span.start, span.end, newText), pieces)),
  };
}

function byPlace(one: TextEdit, other: TextEdit): number {
  return one.span.start - other.span.start || one.span.end - other.span.end;
}

function textOf(original: string, piece: Piece): string {
  return piece.kind === 'new' ? piece.text : original.slice(piece.start, piece.end);
}

function lengthOf(piece: Piece): number {
  return piece.kind === 'new' ? piece.text.length : piece.end - piece.start;
}

/** Replaces what stands between two places of the pieces' text. */
function spliced(original: string, pieces: readonly Piece[], start: number, end: number, text: string): readonly Piece[] {
  const before = part(original, pieces, 0, start);
  const behind = part(original, pieces, end, Number.POSITIVE_INFINITY);
  return [...before, ...(text === '' ? [] : [{ kind: 'new' as const, text }]), ...behind];
}

function part(original: string, pieces: readonly Piece[], start: number, end: number): readonly Piece[] {
  const cut: Piece[] = [];
  let offset = 0;
  for (const piece of pieces) {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, lengthOf(piece));
    offset += lengthOf(piece);
    if (to > from) cut.push(piece.kind === 'new' ? { kind: 'new', text: textOf(original, piece).slice(from, to) } : { kind: 'kept', start: piece.start + from, end: piece.start + to });
  }
  return cut;
}

/** What stands between two kept stretches has taken the place of what stood there. */
function editsOf(file: string, length: number, pieces: readonly Piece[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let start = 0;
  let newText = '';
  for (const piece of [...pieces, { kind: 'kept' as const, start: length, end: length }]) {
    if (piece.kind === 'new') {
      newText += piece.text;
      continue;
    }
    if (piece.start > start || newText !== '') edits.push({ file, span: { start, end: piece.start }, newText });
    start = piece.end;
    newText = '';
  }
  return edits;
}
