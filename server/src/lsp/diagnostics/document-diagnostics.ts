import {
  DocumentDiagnosticReportKind,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type ServerCapabilities,
} from 'vscode-languageserver/node';
import { answer } from '../session/answer.ts';
import type { ServerContext } from '../session/context.ts';
import { superseded } from '../session/reasons.ts';
import { resultIdOf } from './result-id.ts';
import { toDiagnostics } from './to-diagnostic.ts';

/** `textDocument/diagnostic`: what is wrong with the text on the screen. */
export function register(context: ServerContext): Partial<ServerCapabilities> {
  const latest = new Map<string, AbortController>();
  const serve = answer(context, {
    name: 'textDocument/diagnostic',
    uriOf: ({ textDocument }: DocumentDiagnosticParams) => textDocument.uri,
    empty: { kind: DocumentDiagnosticReportKind.Full, items: [] },
    async serve(params, signal): Promise<DocumentDiagnosticReport> {
      const { uri } = params.textDocument;
      latest.get(uri)?.abort(superseded);
      const controller = new AbortController();
      latest.set(uri, controller);
      try {
        return await diagnose(context, params, AbortSignal.any([signal, controller.signal]));
      } finally {
        if (latest.get(uri) === controller) latest.delete(uri);
      }
    },
  });
  context.connection.languages.diagnostics.on(serve);
  return {
    diagnosticProvider: {
      identifier: 'async-lens',
      interFileDependencies: true,
      workspaceDiagnostics: context.client.options.workspaceDiagnostics !== 'onCommand',
    },
  };
}

async function diagnose(context: ServerContext, params: DocumentDiagnosticParams, signal: AbortSignal): Promise<DocumentDiagnosticReport> {
  for (;;) {
    const { uri } = params.textDocument;
    const report = await context.checks.current(uri, signal);
    const version = context.documents.get(uri)?.version;
    report.problems.forEach(({ code, message }) => context.log(report.status === 'failed' ? 'warn' : 'debug', `${code}: ${message}`));
    const items = await toDiagnostics(context, report);
    // Related places may have been read from the disk meanwhile: an answer about an older text is none.
    if (context.documents.get(uri)?.version === version) return tell(context, params, items);
  }
}

/** Full, or `unchanged` when the client has it already. */
function tell(context: ServerContext, { textDocument, previousResultId }: DocumentDiagnosticParams, items: Diagnostic[]): DocumentDiagnosticReport {
  const resultId = resultIdOf(items);
  if (context.documents.get(textDocument.uri) !== undefined) context.told.set(textDocument.uri, resultId);
  return resultId === previousResultId
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
    : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
}
