import { CodeActionKind, type CodeAction, type CodeActionParams } from 'vscode-languageserver/node';
import type { Refactoring } from '../../protocol/refactoring.ts';
import type { ServerContext } from '../session/context.ts';
import type { ActionData } from './payload.ts';
import { toWorkspaceEdit } from './workspace-edit.ts';

/** Kinds below it end in the kind of the refactoring: `refactor.rewrite.asyncLens.runAtOnce`. */
export const refactorKind = `${CodeActionKind.RefactorRewrite}.asyncLens`;

/** Refactorings of the selection, for a menu that a person has opened. */
export async function refactorActions(context: ServerContext, { textDocument: { uri }, range }: CodeActionParams, signal: AbortSignal): Promise<CodeAction[]> {
  const document = context.documents.get(uri);
  if (document === undefined) return [];
  const { version } = document;
  const file = context.documents.fileOf(uri);
  const selection = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
  const refactorings = await context.engine.refactorings(file, selection, signal);
  // Offsets of another text would lead elsewhere: the editor asks again for the new one.
  if (context.documents.get(uri)?.version !== version) return [];
  const actions = await Promise.all(refactorings.map((refactoring) => toAction(context, uri, file, selection.start, refactoring)));
  return actions.filter((action) => action !== undefined);
}

async function toAction(context: ServerContext, uri: string, file: string, offset: number, { kind, title, reasons, edits }: Refactoring): Promise<CodeAction | undefined> {
  const action = { title, kind: `${refactorKind}.${kind}` };
  if (edits === undefined) return context.client.resolvesCodeActionEdits ? { ...action, data: { action: 'makeAsync', uri, file, offset } satisfies ActionData } : undefined;
  const fix = { title, kind: 'offer' as const, concurrent: true, edits };
  return { ...action, edit: await (reasons.length === 0 ? toWorkspaceEdit(context, [fix]) : toWorkspaceEdit(context, [fix], reasons.join(' '))) };
}
