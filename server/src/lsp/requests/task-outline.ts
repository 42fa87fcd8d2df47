import type { ServerCapabilities } from 'vscode-languageserver/node';
import { taskOutlineMethod, type TaskOutlineParams, type TaskOutlineResult } from '../../protocol/requests.ts';
import { answer } from '../session/answer.ts';
import type { ServerContext } from '../session/context.ts';
import { contentModified } from '../session/reasons.ts';

/** `asyncLens/taskOutline`: the tasks of a file in words. */
export function register(context: ServerContext): Partial<ServerCapabilities> {
  const serve = answer(context, {
    name: taskOutlineMethod,
    uriOf: ({ textDocument }: TaskOutlineParams) => textDocument.uri,
    empty: null,
    serve: ({ textDocument: { uri } }, signal) => taskOutline(context, uri, signal),
  });
  context.connection.onRequest(taskOutlineMethod, serve);
  return {};
}

async function taskOutline(context: ServerContext, uri: string, signal: AbortSignal): Promise<TaskOutlineResult | null> {
  const version = context.documents.get(uri)?.version ?? null;
  const outline = await context.engine.taskOutline(context.documents.fileOf(uri), signal);
  // Its offsets would point into another text: the client asks again when it has told the change.
  if ((context.documents.get(uri)?.version ?? null) !== version) throw contentModified;
  return outline === undefined ? null : { outline, version };
}
