import type { ServerCapabilities } from 'vscode-languageserver/node';
import { taskGraphMethod, type TaskGraphParams, type TaskGraphResult } from '../../protocol/requests.ts';
import { answer } from '../session/answer.ts';
import type { ServerContext } from '../session/context.ts';
import { contentModified } from '../session/reasons.ts';

/** `asyncLens/taskGraph`: the tasks of one function, or of a file. */
export function register(context: ServerContext): Partial<ServerCapabilities> {
  const serve = answer(context, {
    name: taskGraphMethod,
    uriOf: ({ textDocument }: TaskGraphParams) => textDocument.uri,
    empty: null,
    serve: (params, signal) => taskGraph(context, params, signal),
  });
  context.connection.onRequest(taskGraphMethod, serve);
  return {};
}

async function taskGraph(context: ServerContext, { textDocument: { uri }, target, depth, open = [], scope = 'function' }: TaskGraphParams, signal: AbortSignal): Promise<TaskGraphResult | null> {
  const file = context.documents.fileOf(uri);
  const version = context.documents.get(uri)?.version ?? null;
  const request = { file, depth, open, scope, target: 'functionName' in target ? { name: target.functionName } : { offset: (await context.documents.read(file)).offsetAt(target.position) } };
  const graph = await context.engine.taskGraph(request, signal);
  // Its offsets would point into another text: the client asks again when it has told the change.
  if ((context.documents.get(uri)?.version ?? null) !== version) throw contentModified;
  return graph === undefined ? null : { graph, version };
}
