import { createHash } from 'node:crypto';
import type { Diagnostic } from 'vscode-languageserver/node';

/**
 * Names an answer by its content, so that `unchanged` stays true over edits that change no finding and over a restart
 * of the server, and nothing has to be remembered per document.
 */
export function resultIdOf(diagnostics: readonly Diagnostic[]): string {
  return createHash('sha1').update(JSON.stringify(diagnostics)).digest('base64url');
}
