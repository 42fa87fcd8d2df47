import type { ServerCapabilities } from 'vscode-languageserver/node';
import type { ServerContext } from '../session/context.ts';
import { resultIdOf } from './result-id.ts';
import { toDiagnostics } from './to-diagnostic.ts';

/** How long an edit rests before the documents that may depend on it are looked at again. */
const settleMs = 400;

/**
 * After an edit in one document, checks the other open ones in the background and asks for a refresh when one of them
 * would now be answered otherwise. Checked, not guessed from imports: the engine knows what it may keep, and an edit
 * that changes nothing elsewhere costs the editor nothing.
 */
export function register(context: ServerContext): Partial<ServerCapabilities> {
  let round = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const stop = () => {
    round.abort();
    clearTimeout(timer);
  };
  context.stopping.signal.addEventListener('abort', stop);
  context.documents.onChange(({ uri }) => {
    if (context.documents.get(uri) === undefined) context.told.delete(uri);
    stop();
    round = new AbortController();
    const { signal } = round;
    timer = setTimeout(() => {
      refreshWhenChanged(context, uri, signal).catch((error: unknown) => {
        if (!signal.aborted) context.log('warn', `Open documents could not be checked again: ${String(error)}`);
      });
    }, settleMs);
  });
  return {};
}

async function refreshWhenChanged(context: ServerContext, edited: string, signal: AbortSignal): Promise<void> {
  for (const [uri, told] of [...context.told]) {
    // The client pulls the edited document anyway.
    if (uri === edited) continue;
    const report = await context.checks.current(uri, signal);
    const resultId = resultIdOf(await toDiagnostics(context, report));
    signal.throwIfAborted();
    // One is enough: a refresh is of all documents.
    if (resultId !== told) return context.refresh.request();
  }
}
