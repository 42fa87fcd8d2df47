/** Why a file is not reported, although a project may contain it; undefined for what people write. */
export function whyNotReported(file: string, text: string): string | undefined {
  if (!sourceName.test(file)) return 'not TypeScript or JavaScript';
  if (/\.d\.([^.]+\.)?[cm]?ts$/.test(file)) return 'a declaration file';
  if (/\/node_modules\//.test(file)) return 'a package that is installed';
  if (/\.min\.[cm]?js$/.test(file) || isMinified(text)) return 'minified';
  return isGenerated(text) ? 'generated' : undefined;
}

const sourceName = /\.[cm]?[jt]sx?$/;

/** A comment near the top that says so, as generators write it. */
function isGenerated(text: string): boolean {
  const head = text.slice(0, 2_000);
  return /^\s*(?:\/\/|\/?\*+|#).*(?:@generated|\bDO NOT EDIT\b|\bautomatically generated\b|\bauto-?generated\b|\bcode generated\b)/im.test(head);
}

/** Long lines throughout: no person reads them. One long line (a table, an inlined image) does not count. */
function isMinified(text: string): boolean {
  if (text.length < 5_000) return false;
  let lines = 1;
  for (let index = text.indexOf('\n'); index >= 0; index = text.indexOf('\n', index + 1)) lines += 1;
  return text.length / lines > 500;
}
