import { LSPErrorCodes, ResponseError, type DiagnosticServerCancellationData } from 'vscode-languageserver/node';

/*
 * Why a request ends without an answer. These are answers of the protocol, not failures: nothing is logged for them.
 */

/** The client took the request back (`$/cancelRequest`, or a progress that the person stopped). */
export const requestCancelled = new ResponseError<void>(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');

/** A newer request for the same document makes this one pointless; the client need not ask again. */
export const superseded = new ResponseError<DiagnosticServerCancellationData>(
  LSPErrorCodes.ServerCancelled,
  'A newer request for this document has taken over.',
  { retriggerRequest: false },
);

/** The text has changed so much that what was asked for is no longer there. */
export const contentModified = new ResponseError<void>(LSPErrorCodes.ContentModified, 'The code has changed in the meantime.');
