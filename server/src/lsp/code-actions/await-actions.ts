import { CodeActionKind, type CodeAction, type CodeActionParams, type Diagnostic } from 'vscode-languageserver/node';
import { quickFixes } from '../../engine/index.ts';
import type { ServerContext } from '../session/context.ts';
import { toWorkspaceEdit } from './workspace-edit.ts';

/** Quick fixes for what TypeScript reports in the request: an `await` where none may stand. */
export async function awaitActions(context: ServerContext, { textDocument: { uri }, context: { diagnostics } }: CodeActionParams, signal: AbortSignal): Promise<CodeAction[]> {
  const document = context.documents.get(uri);
  const told = diagnostics.filter(isTold);
  if (document === undefined || told.length === 0) return [];
  const { version } = document;
  const file = context.documents.fileOf(uri);
  const actions = new Map<string, CodeAction>();
  for (const diagnostic of told) {
    const fix = await context.engine.awaitFix(file, document.offsetAt(diagnostic.range.start), signal);
    // Several awaits of one function have the same repair.
    if (fix !== undefined && !actions.has(fix.title)) actions.set(fix.title, { title: fix.title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], edit: await toWorkspaceEdit(context, [fix]) });
  }
  // Offsets of another text would lead elsewhere: the editor asks again for the new one.
  return context.documents.get(uri)?.version === version ? [...actions.values()] : [];
}

const codes: ReadonlySet<string> = new Set(quickFixes.flatMap((one) => one.codes.map(String)));

/** Whatever extension or server passes TypeScript's diagnostics on: `ts`, `typescript`, `js`, `deno-ts`. */
function isTold({ source, code }: Diagnostic): boolean {
  return source !== undefined && /^(?:ts|js|typescript|javascript|deno-ts|vtsls|tsgo)$/.test(source) && codes.has(String(code).replace(/^TS/, ''));
}
