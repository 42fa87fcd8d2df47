/** What the text of one file says of inheritance, read without a syntax tree; too much rather than too little. */
export interface InheritanceWords {
  /** Names behind `extends` and `implements`; `default` for what the file imports as a whole under one of them. */
  readonly parents: ReadonlySet<string>;
  /** Other names that the file gives: `Store` and `BaseStore` for `{ Store as BaseStore }`. */
  readonly aliases: readonly (readonly [original: string, alias: string])[];
}

export function inheritanceWords(text: string): InheritanceWords {
  const parents = new Set<string>();
  for (const [, list = ''] of text.matchAll(/\b(?:extends|implements)\s+([^{;]{1,400})/g)) for (const [name] of list.matchAll(/[\p{L}_$][\p{L}\p{N}_$]*/gu)) parents.add(name);
  if (parents.size > 0) for (const pattern of wholeModules) for (const [, name = ''] of text.matchAll(pattern)) if (parents.has(name)) parents.add('default');
  const aliases = [...text.matchAll(/([\p{L}_$][\p{L}\p{N}_$]*)\s+as\s+([\p{L}_$][\p{L}\p{N}_$]*)/gu)].map(([, original = '', alias = '']) => [original, alias] as const);
  return { parents, aliases: aliases.filter(([original, alias]) => original !== alias && alias !== 'const') };
}

/** `import Store from`, `const Store = require(`. */
const wholeModules: readonly RegExp[] = [
  /\bimport\s+(?:type\s+)?([\p{L}_$][\p{L}\p{N}_$]*)\s*(?:,|from\b)/gu,
  /\b(?:const|let|var)\s+([\p{L}_$][\p{L}\p{N}_$]*)\s*=\s*require\s*\(/gu,
];
