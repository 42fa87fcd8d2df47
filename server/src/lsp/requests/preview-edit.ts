import type { ServerCapabilities } from 'vscode-languageserver/node';
import type { Fix } from '../../protocol/finding.ts';
import { previewEditMethod, type PreviewEditParams, type PreviewEditResult } from '../../protocol/requests.ts';
import { findFinding } from '../code-actions/resolve.ts';
import { rangeOf } from '../diagnostics/to-diagnostic.ts';
import { answer } from '../session/answer.ts';
import type { ServerContext } from '../session/context.ts';

/** `asyncLens/previewEdit`: the edit behind a preview that was chosen in the task graph. */
export function register(context: ServerContext): Partial<ServerCapabilities> {
  const serve = answer(context, {
    name: previewEditMethod,
    uriOf: ({ textDocument }: PreviewEditParams) => textDocument.uri,
    empty: null,
    serve: (params, signal) => previewEdit(context, params, signal),
  });
  context.connection.onRequest(previewEditMethod, serve);
  return {};
}

async function previewEdit(context: ServerContext, { textDocument, ruleId, title, place }: PreviewEditParams, signal: AbortSignal): Promise<PreviewEditResult | null> {
  // The finding may stand in another file than the function that the graph was drawn for.
  const file = place.file === '' ? context.documents.fileOf(textDocument.uri) : place.file;
  const uri = context.documents.uriOf(file);
  const report = context.documents.get(uri) === undefined ? await context.engine.check(file, signal) : await context.checks.current(uri, signal);
  const fix = findFinding(report, ruleId, title, place.start, place.end)?.fixes.find((candidate) => candidate.title === title);
  return fix === undefined ? null : toResult(context, fix);
}

async function toResult(context: ServerContext, fix: Fix): Promise<PreviewEditResult> {
  const byFile = Map.groupBy(fix.edits, ({ file }) => file);
  const files = [...byFile].map(async ([file, edits]) => {
    const document = await context.documents.read(file);
    return {
      uri: context.documents.uriOf(file),
      version: context.documents.versionOf(file),
      edits: edits.map(({ span, newText }) => ({ range: rangeOf(document, span), newText })),
    };
  });
  return { files: await Promise.all(files) };
}
