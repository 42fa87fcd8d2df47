import type { ServerCapabilities } from 'vscode-languageserver/node';
import type { ServerContext } from '../session/context.ts';
import { resultIdOf } from './result-id.ts';
import { toDiagnostics } from './to-diagnostic.ts';

/** How long an edit rests before the documents that may depend on it are looked at again. */
const settleMs = 400;

/**
 * After an edit in one document, checks the other open ones in the background and asks for a refresh when the answer
 * of one of them has changed. Checked, not guessed from imports: the engine knows what it may keep, and an edit that
 * changes nothing elsewhere costs the editor nothing.
 */
export function register(context: ServerContext): Partial<ServerCapabilities> {
  const resultIds = new Map<string, string>();
  let round = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  context.documents.onChange(({ uri }) => {
    round.abort();
    round = new AbortController();
    resultIds.delete(uri);
    clearTimeout(timer);
    const { signal } = round;
    timer = setTimeout(() => {
      refreshChanged(context, resultIds, uri, signal).catch((error: unknown) => {
        if (!signal.aborted) context.log('warn', `Open documents could not be checked again: ${String(error)}`);
      });
    }, settleMs);
  });
  return {};
}

async function refreshChanged(context: ServerContext, resultIds: Map<string, string>, edited: string, signal: AbortSignal): Promise<void> {
  let changed = 0;
  for (const { uri } of context.documents.all()) {
    const report = await context.checks.current(uri, signal);
    const resultId = resultIdOf(await toDiagnostics(context, report));
    signal.throwIfAborted();
    // Undefined for a document that was edited or opened itself: the client pulls that one anyway.
    const before = resultIds.get(uri);
    if (uri !== edited && before !== undefined && before !== resultId) changed += 1;
    resultIds.set(uri, resultId);
  }
  if (changed > 0) context.refresh.request();
}
