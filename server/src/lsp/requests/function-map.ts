import type { ServerCapabilities } from 'vscode-languageserver/node';
import { functionMapMethod, type FunctionMapParams, type FunctionMapResult } from '../../protocol/requests.ts';
import { answer } from '../session/answer.ts';
import type { ServerContext } from '../session/context.ts';
import { contentModified } from '../session/reasons.ts';

/** `asyncLens/functionMap`: functions and the calls between them. */
export function register(context: ServerContext): Partial<ServerCapabilities> {
  const serve = answer(context, {
    name: functionMapMethod,
    uriOf: ({ textDocument }: FunctionMapParams) => textDocument.uri,
    empty: null,
    serve: (params, signal) => functionMap(context, params, signal),
  });
  context.connection.onRequest(functionMapMethod, (params: FunctionMapParams, token): Promise<unknown> => serve(params, token));
  return {};
}

async function functionMap(context: ServerContext, { textDocument: { uri }, scope, target, filter }: FunctionMapParams, signal: AbortSignal): Promise<FunctionMapResult | null> {
  const file = context.documents.fileOf(uri);
  const version = context.documents.get(uri)?.version ?? null;
  const meant = target === undefined ? undefined : 'functionName' in target ? { name: target.functionName } : { offset: (await context.documents.read(file)).offsetAt(target.position) };
  const found = await context.engine.functionMap({ file, scope, ...(meant === undefined ? {} : { target: meant }), ...(filter === undefined ? {} : { filter }) }, signal);
  if ((context.documents.get(uri)?.version ?? null) !== version) throw contentModified;
  if (found === undefined) return null;
  return found.state === 'map' ? { ...found, version } : found;
}
