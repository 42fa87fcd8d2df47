/** Width of code at the size of a node's label, in a fixed-pitch font; characters of East Asia take two columns. */
export function codeWidth(text: string): number {
  let columns = 0;
  for (const character of text) columns += isWide(character) ? 2 : 1;
  return columns * codeColumn;
}

/** The longest beginning of `text` that fits, with an ellipsis when something is left out. */
export function fitCode(text: string, maxWidth: number): string {
  if (codeWidth(text) <= maxWidth) return text;
  let fitted = '';
  let width = codeColumn;
  for (const character of text) {
    width += isWide(character) ? 2 * codeColumn : codeColumn;
    if (width > maxWidth) break;
    fitted += character;
  }
  return `${fitted.trimEnd()}…`;
}

/** Width of a word in the interface's font at the size of chips and titles; generous, because that font is not known. */
export function proseWidth(text: string): number {
  let width = 0;
  for (const character of text) width += proseAdvance(character);
  return width;
}

/** One column of a fixed-pitch font at 12 px: the usual ones advance 0.55 to 0.602 em. */
const codeColumn = 7.25;
const proseSize = 11;

/** Advance in em, by class, of the widest of the usual interface fonts. */
const proseClasses: readonly (readonly [characters: string, em: number])[] = [
  ["ijlI.,:;'|!", 0.34],
  ['frt()[]{}/\\-" ', 0.42],
  ['mwMW@%', 0.98],
  ['×+=<>≥≤~', 0.84],
  ['ABCDEFGHJKLNOPQRSTUVXYZ', 0.76],
];
const proseAdvances = new Map(proseClasses.flatMap(([characters, em]) => [...characters].map((character) => [character, em] as const)));

function proseAdvance(character: string): number {
  return proseSize * (proseAdvances.get(character) ?? (isWide(character) ? 1.05 : 0.64));
}

function isWide(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0x1100 && (code <= 0x115f || (code >= 0x2e80 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xfe30 && code <= 0xfe6f) || (code >= 0xff00 && code <= 0xff60) || code >= 0x1f300);
}
