import { MessageType, ShowMessageNotification, type CodeAction } from 'vscode-languageserver/node';
import type { ServerContext } from '../session/context.ts';
import type { ActionData } from './payload.ts';
import { toWorkspaceEdit } from './workspace-edit.ts';

/**
 * The action with its edits over all files of the workspace. When something stands in the way, the person is told what
 * and where, and the action stays without an edit.
 */
export async function makeAsync(context: ServerContext, action: CodeAction, { file, offset }: Extract<ActionData, { action: 'makeAsync' }>, signal: AbortSignal): Promise<CodeAction> {
  const found = await Promise.all(context.folders.all().map((folder) => context.dependencies.findSourceFiles(folder, signal)));
  const result = await context.engine.makeAsync({ file, offset, candidates: found.flatMap(({ files }) => files) }, signal);
  if (result.kind === 'refused') {
    const message = `Nothing was changed. ${result.reason}${await whereText(context, result.place)}`;
    // A notification: the request that asks for an answer would be open for as long as the message is on the screen.
    await context.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
    return action;
  }
  const { title, reasons, edits } = result;
  return { ...action, edit: await toWorkspaceEdit(context, [{ title, kind: 'offer', concurrent: true, edits }], reasons.join(' ')) };
}

/** File and line, as a person looks for them. */
async function whereText(context: ServerContext, place: { readonly file: string; readonly start: number } | undefined): Promise<string> {
  if (place === undefined) return '';
  const document = await context.documents.read(place.file);
  const folder = context.folders.of(place.file);
  const name = place.file.startsWith(`${folder}/`) ? place.file.slice(folder.length + 1) : place.file;
  return ` (${name}:${document.positionAt(place.start).line + 1})`;
}
