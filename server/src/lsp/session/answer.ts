import { ResponseError, type CancellationToken } from 'vscode-languageserver/node';
import type { ServerContext } from './context.ts';
import { requestCancelled } from './reasons.ts';

/** How to serve one kind of request. */
export interface Request<Params, Result> {
  /** Method name, for the log. */
  readonly name: string;
  /** The document that a request is about, for the log; undefined when it is about none. */
  uriOf(params: Params): string | undefined;
  /** Answered when serving it failed: the server lives on. */
  readonly empty: Result;
  serve(params: Params, signal: AbortSignal): Promise<Result>;
}

/**
 * The boundary of one request. Its token becomes an AbortSignal; answers of the protocol (cancelled, superseded,
 * modified) pass; a crash is logged with request, file and rule, shown in the status, and answered empty.
 */
export function answer<Params, Result>(context: ServerContext, request: Request<Params, Result>) {
  return async (params: Params, token: CancellationToken): Promise<Result> => {
    const controller = new AbortController();
    const subscription = token.onCancellationRequested(() => controller.abort(requestCancelled));
    if (token.isCancellationRequested) throw requestCancelled;
    const work = context.status.begin();
    try {
      const result = await request.serve(params, controller.signal);
      work.succeeded();
      return result;
    } catch (error) {
      if (controller.signal.aborted) throw requestCancelled;
      if (error instanceof ResponseError) throw error;
      work.failed(describeCrash(context, request.name, request.uriOf(params), error));
      return request.empty;
    } finally {
      subscription.dispose();
      work.end();
    }
  };
}

function describeCrash(context: ServerContext, name: string, uri: string | undefined, error: unknown): string {
  const about = uri === undefined ? '' : ` for ${context.documents.fileOf(uri)}`;
  context.log('error', `${name}${about} failed${ruleOf(error)}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return `${name} failed${about}`;
}

/** Errors of a rule carry its id. */
function ruleOf(error: unknown): string {
  return error instanceof Error && 'ruleId' in error ? ` in rule ${String(error.ruleId)}` : '';
}
