import { CodeActionKind, CodeActionTriggerKind, type CodeAction, type CodeActionParams, type Diagnostic, type ServerCapabilities } from 'vscode-languageserver/node';
import { answer } from '../session/answer.ts';
import type { ServerContext } from '../session/context.ts';
import { diagnosticSource, documentOf, toDiagnostics } from '../diagnostics/to-diagnostic.ts';
import { awaitActions } from './await-actions.ts';
import { fixActions } from './fix-actions.ts';
import { fixAllAction, fixAllKind } from './fix-all.ts';
import { readDiagnosticData } from './payload.ts';
import { refactorActions, refactorKind } from './refactor-actions.ts';
import { resolveEdit } from './resolve.ts';
import { rulePageActions } from './rule-page-action.ts';
import { suppressActions } from './suppress-actions.ts';

/**
 * `textDocument/codeAction`. Quick fixes are listed from what the diagnostics carry, without a check: the list opens
 * at once, whatever the engine is doing. Edits are made when one is chosen.
 */
export function register(context: ServerContext): Partial<ServerCapabilities> {
  context.connection.onCodeAction(
    answer(context, {
      name: 'textDocument/codeAction',
      uriOf: ({ textDocument }: CodeActionParams) => textDocument.uri,
      empty: [],
      serve: (params, signal) => listActions(context, params, signal),
    }),
  );
  return { codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, refactorKind, fixAllKind], resolveProvider: true } };
}

async function listActions(context: ServerContext, params: CodeActionParams, signal: AbortSignal): Promise<CodeAction[]> {
  const { only } = params.context;
  const { uri } = params.textDocument;
  const actions: CodeAction[] = [];
  if (wants(only, CodeActionKind.QuickFix)) {
    const diagnostics = await diagnosticsAt(context, params, signal);
    const settings = await context.settings.of(uri);
    actions.push(...(await awaitActions(context, params, signal)), ...fixActions(context, uri, diagnostics), ...suppressActions(context, uri, diagnostics, settings), ...rulePageActions(context, diagnostics, settings));
  }
  // For a menu that was opened, not for a caret that comes by: it needs the types.
  if (params.context.triggerKind !== CodeActionTriggerKind.Automatic && wants(only, refactorKind)) actions.push(...(await refactorActions(context, params, signal)));
  // Only when asked for: it needs a check, and the lightbulb on a line is about that line.
  if (only !== undefined && wants(only, fixAllKind)) actions.push(...(await fixAllAction(context, uri, signal)));
  return context.client.resolvesCodeActionEdits ? actions : Promise.all(actions.map((action) => resolveEdit(context, action, signal)));
}

/**
 * Kinds are hierarchical: `source` asks for `source.fixAll.asyncLens`, and `refactor.rewrite.asyncLens.runAtOnce` for a
 * part of `refactor.rewrite.asyncLens`. Nothing asked for means everything but sources.
 */
function wants(only: readonly string[] | undefined, kind: string): boolean {
  return only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`) || asked.startsWith(`${kind}.`));
}

/** Our diagnostics in the request; found by a check for a client that does not give back what they carry. */
async function diagnosticsAt(context: ServerContext, { textDocument, range, context: asked }: CodeActionParams, signal: AbortSignal): Promise<readonly Diagnostic[]> {
  const ours = asked.diagnostics.filter(({ source }) => source === diagnosticSource);
  if (context.client.keepsDiagnosticData) return ours.filter(({ data }) => readDiagnosticData(data) !== undefined);
  const report = await context.checks.current(textDocument.uri, signal);
  const document = documentOf(report);
  const start = document.offsetAt(range.start);
  const end = document.offsetAt(range.end);
  const touched = report.findings.filter(({ place }) => place.start <= end && place.end >= start);
  return toDiagnostics(context, { ...report, findings: touched });
}
