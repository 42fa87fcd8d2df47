import * as vscode from 'vscode';
import type { DiagnosticProviderMiddleware } from 'vscode-languageclient/node';

type ProvideDiagnostics = NonNullable<DiagnosticProviderMiddleware['provideDiagnostics']>;

/** A pause between keys that ends a burst of typing. */
const shortestPauseMs = 120;
/** However slow a file is, its problems are not held back longer than this by waiting. */
const longestPauseMs = 1_000;

/**
 * Pulls that wait for a pause in typing, and longer where a check takes longer: asking while the person still types
 * only makes work that is thrown away. Opening, saving and refreshing do not wait.
 */
export function debouncedPulls(): ProvideDiagnostics {
  const lastVersion = new Map<string, number>();
  const lastTookMs = new Map<string, number>();
  return async (document, previousResultId, token, next) => {
    const key = (document instanceof vscode.Uri ? document : document.uri).toString();
    const version = document instanceof vscode.Uri ? undefined : document.version;
    const isEdit = version !== undefined && lastVersion.has(key) && lastVersion.get(key) !== version;
    if (isEdit) await pause(Math.min(Math.max(lastTookMs.get(key) ?? 0, shortestPauseMs), longestPauseMs), token);
    const began = performance.now();
    const report = await next(document, previousResultId, token);
    lastTookMs.set(key, performance.now() - began);
    // Only now: a pull that was cancelled by the next key leaves that one an edit too.
    if (version !== undefined) lastVersion.set(key, version);
    return report;
  };
}

/** Rejects with a CancellationError as soon as the token is cancelled: the client then pulls the newer text. */
function pause(ms: number, token: vscode.CancellationToken): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      subscription.dispose();
      resolve();
    }, ms);
    const subscription = token.onCancellationRequested(() => {
      clearTimeout(timer);
      subscription.dispose();
      reject(new vscode.CancellationError());
    });
  });
}
