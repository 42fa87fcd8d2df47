import { usesOf } from '../model/find.ts';
import type { BindingId, FileModel, ImportModel, Value } from '../model/model.ts';
import type { TextEdit } from '../protocol/finding.ts';
import type { Span } from '../protocol/span.ts';
import { freshName } from './fresh-name.ts';
import { lineEndingOf } from './layout.ts';

/** A name under which the file can use an export, and the edits that bring it there. */
export interface ImportedUse {
  readonly local: string;
  readonly edits: readonly TextEdit[];
}

/**
 * Brings `exported` of `module` into scope, in the way in which the file imports already: joined to an import of that
 * module, in place of `replaced` when nothing else uses that, else as a new import. `like` is the specifier of the
 * module that the replaced name came from; its `node:` prefix, quotes and semicolon are kept. Undefined when the file
 * imports neither way that is understood here. A name that is new is `wanted`, else that of the export.
 */
export function nameInScope(file: FileModel, text: string, module: string, exported: string, replaced: Value, like: string | undefined, wanted?: string): ImportedUse | undefined {
  const present = importedAs(file, module, exported);
  const old = oldImport(file, replaced);
  const removal = old === undefined ? undefined : removalOf(file, text, old);
  if (present !== undefined) return { local: present, edits: removal?.edits ?? [] };
  const local = wanted ?? (removal !== undefined && old !== undefined && file.bindings[old.binding]?.name === exported ? exported : freeName(file, exported));
  const specifier = styled(module, like);
  const target = file.imports.find((one) => sameModule(one.module, module) && one.namedSpan !== undefined && !one.isTypeOnly && one.syntax === (old?.one.syntax ?? one.syntax));
  const freed = removal !== undefined && target === old?.one ? target?.named.find((name) => name.binding === old?.binding) : undefined;
  if (target !== undefined && freed !== undefined) return { local, edits: [{ file: file.file, span: freed.span, newText: specifierText(target, exported, local) }] };
  if (target !== undefined) return { local, edits: [...joinEdit(file, text, target, exported, local), ...(removal?.edits ?? [])] };
  const model = old?.one ?? file.imports.find((one) => one.syntax === 'import' || one.syntax === 'require');
  if (model === undefined || model.syntax === 'import-equals') return undefined;
  const statement = importStatement(text, model, specifier, exported, local);
  if (removal?.isWhole === true) return { local, edits: [{ file: file.file, span: model.span, newText: statement }] };
  const after = { start: model.span.end, end: model.span.end };
  return { local, edits: [{ file: file.file, span: after, newText: `${lineEndingOf(text)}${statement}` }, ...(removal?.edits ?? [])] };
}

/** The default export of `module` under a name: the one that the file has, else `wanted` by a new import. Only in files that import. */
export function defaultInScope(file: FileModel, text: string, module: string, wanted: string): ImportedUse | undefined {
  const present = file.imports.find((one) => one.module === module && one.defaultName !== undefined && !one.isTypeOnly);
  if (present?.defaultName !== undefined) return { local: file.bindings[present.defaultName]?.name ?? '', edits: [] };
  const last = file.imports.findLast((one) => one.syntax === 'import');
  if (last === undefined) return undefined;
  const local = freshName(text, wanted);
  const quote = text[last.moduleSpan.start] === '"' ? '"' : "'";
  const end = text[last.span.end - 1] === ';' ? ';' : '';
  return { local, edits: [{ file: file.file, span: { start: last.span.end, end: last.span.end }, newText: `${lineEndingOf(text)}import ${local} from ${quote}${module}${quote}${end}` }] };
}

function sameModule(one: string, other: string): boolean {
  return one.replace(/^node:/, '') === other.replace(/^node:/, '');
}

/** How a file calls an export of a module already. */
export function importedAs(file: FileModel, module: string, exported: string): string | undefined {
  for (const one of file.imports) {
    if (!sameModule(one.module, module) || one.isTypeOnly) continue;
    const named = one.named.find((candidate) => candidate.imported === exported && !candidate.isTypeOnly && candidate.binding !== undefined);
    if (named?.binding !== undefined) return file.bindings[named.binding]?.name;
    if (one.namespaceName !== undefined) return `${file.bindings[one.namespaceName]?.name ?? ''}.${exported}`;
  }
  return undefined;
}

interface OldImport {
  readonly one: ImportModel;
  readonly binding: BindingId;
}

function oldImport(file: FileModel, replaced: Value): OldImport | undefined {
  const base = replaced.kind === 'member' ? replaced.object : replaced;
  if (base.kind !== 'binding') return undefined;
  const one = file.imports.find((candidate) => candidate.named.some((name) => name.binding === base.binding) || candidate.namespaceName === base.binding || candidate.defaultName === base.binding);
  return one === undefined ? undefined : { one, binding: base.binding };
}

/** How to take the old name out, when this call was its only use. `isWhole`: nothing of the import is left. */
function removalOf(file: FileModel, text: string, old: OldImport): { readonly edits: readonly TextEdit[]; readonly isWhole: boolean } | undefined {
  const index = old.one.named.findIndex((name) => name.binding === old.binding);
  const name = old.one.named[index];
  if (name === undefined || usesOf(file, old.binding) > 1 || isNamedInTypes(file, text, old.binding)) return undefined;
  const isWhole = old.one.named.length === 1 && old.one.defaultName === undefined && old.one.namespaceName === undefined;
  const next = old.one.named[index + 1];
  const previous = old.one.named[index - 1];
  const span = isWhole ? wholeLine(text, old.one.span) : next !== undefined ? { start: name.span.start, end: next.span.start } : { start: previous?.span.end ?? name.span.start, end: name.span.end };
  return { isWhole, edits: [{ file: file.file, span, newText: '' }] };
}

/** `typeof readFileSync` in a type is no use that the model knows: the name then stands in the text once more. */
function isNamedInTypes(file: FileModel, text: string, binding: BindingId): boolean {
  const name = file.bindings[binding]?.name ?? '';
  const places = text.match(new RegExp(`(?<![\\w$])${name.replaceAll('$', '\\$')}(?![\\w$])`, 'g'))?.length ?? 0;
  return places > 2;
}

function wholeLine(text: string, span: Span): Span {
  const end = text.indexOf('\n', span.end);
  return { start: span.start, end: end < 0 ? span.end : end + 1 };
}

/** `exported`, or another name when something in the file is called that already. */
function freeName(file: FileModel, exported: string): string {
  const taken = new Set(file.bindings.map((binding) => binding.name));
  if (!taken.has(exported)) return exported;
  for (let number = 1; ; number += 1) {
    const candidate = `${exported}Async${number === 1 ? '' : number}`;
    if (!taken.has(candidate)) return candidate;
  }
}

/** Core modules are named with or without `node:`, as the file does. */
function styled(module: string, like: string | undefined): string {
  const bare = module.replace(/^node:/, '');
  if (like === undefined || !module.startsWith('node:')) return module;
  return like.startsWith('node:') ? module : bare;
}

function joinEdit(file: FileModel, text: string, target: ImportModel, exported: string, local: string): readonly TextEdit[] {
  const specifier = specifierText(target, exported, local);
  const next = target.named.find((name) => name.imported > exported);
  const last = target.named.at(-1);
  const isSorted = target.named.every((name, index) => index === 0 || (target.named[index - 1]?.imported ?? '') <= name.imported);
  if (next !== undefined && isSorted) return [{ file: file.file, span: { start: next.span.start, end: next.span.start }, newText: `${specifier}, ` }];
  if (last !== undefined) return [{ file: file.file, span: { start: last.span.end, end: last.span.end }, newText: `, ${specifier}` }];
  const inside = target.namedSpan ?? target.span;
  return [{ file: file.file, span: inside, newText: text.slice(inside.start, inside.end).replace(/\{\s*\}/, `{ ${specifier} }`) }];
}

function specifierText(target: ImportModel, exported: string, local: string): string {
  if (exported === local) return exported;
  return target.syntax === 'require' ? `${exported}: ${local}` : `${exported} as ${local}`;
}

function importStatement(text: string, model: ImportModel, module: string, exported: string, local: string): string {
  const quote = text[model.moduleSpan.start] === '"' ? '"' : "'";
  const end = text[model.span.end - 1] === ';' ? ';' : '';
  const specifier = specifierText(model, exported, local);
  return model.syntax === 'require'
    ? `const { ${specifier} } = require(${quote}${module}${quote})${end}`
    : `import { ${specifier} } from ${quote}${module}${quote}${end}`;
}
