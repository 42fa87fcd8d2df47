import {
  DocumentDiagnosticReportKind,
  type ServerCapabilities,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import type { FileReport } from '../../protocol/finding.ts';
import { answer } from '../session/answer.ts';
import type { ServerContext } from '../session/context.ts';
import { beginProgress } from '../session/progress.ts';
import { resultIdOf } from './result-id.ts';
import { toDiagnostics } from './to-diagnostic.ts';
import { createWorkspaceChanges, type WorkspaceChanges } from './workspace-changes.ts';

type Report = (items: WorkspaceDocumentDiagnosticReport[]) => void;

/**
 * `workspace/diagnostic`: every source file of the workspace, each reported as soon as it is done. A client that asks
 * again at once, as the protocol invites it to, is answered when something has changed.
 */
export function register(context: ServerContext): Partial<ServerCapabilities> {
  const changes = createWorkspaceChanges(context);
  context.connection.languages.diagnostics.onWorkspace((params, token, _workDone, partial) => {
    const collected: WorkspaceDocumentDiagnosticReport[] = [];
    const report: Report = partial === undefined ? (items) => void collected.push(...items) : (items) => partial.report({ items });
    const serve = answer(context, {
      name: 'workspace/diagnostic',
      uriOf: () => undefined,
      empty: { items: collected },
      async serve(asked: WorkspaceDiagnosticParams, signal): Promise<WorkspaceDiagnosticReport> {
        await changes.since(asked.previousResultIds.length > 0, signal);
        await checkWorkspace(context, asked, report, signal, changes);
        return { items: collected };
      },
    });
    return serve(params, token);
  });
  return {};
}

async function checkWorkspace(
  context: ServerContext,
  params: WorkspaceDiagnosticParams,
  report: Report,
  requested: AbortSignal,
  changes: WorkspaceChanges,
): Promise<void> {
  const generation = changes.generation();
  const progress = beginProgress(context, 'Async Lens: checking the workspace', requested);
  try {
    const { signal } = progress;
    const previous = new Map(params.previousResultIds.map(({ uri, value }) => [uri, value]));
    const files = await sourceFiles(context, signal);
    let done = 0;
    for await (const checked of context.engine.checkAll(files, signal)) {
      done += 1;
      progress.report(done, files.length);
      const item = await toItem(context, checked, previous);
      report([item]);
      previous.delete(item.uri);
    }
    // What was reported before and is no longer there: a deleted or newly ignored file keeps no diagnostics.
    report([...previous.keys()].map((uri) => ({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] })));
    changes.answered(generation);
  } finally {
    progress.end();
  }
}

/** Each file once: folders of a workspace may lie in each other. */
async function sourceFiles({ folders, dependencies, log }: ServerContext, signal: AbortSignal): Promise<readonly string[]> {
  const found = await Promise.all(folders.all().map((folder) => dependencies.findSourceFiles(folder, signal)));
  found.flatMap(({ problems }) => problems).forEach(({ code, message, file }) => log('warn', `${code}: ${message} ${file ?? ''}`));
  return [...new Set(found.flatMap(({ files }) => files))].sort();
}

async function toItem(context: ServerContext, checked: FileReport, previous: ReadonlyMap<string, string>): Promise<WorkspaceDocumentDiagnosticReport> {
  const items = await toDiagnostics(context, checked);
  const resultId = resultIdOf(items);
  const uri = context.documents.uriOf(checked.file);
  const version = context.documents.versionOf(checked.file);
  return previous.get(uri) === resultId
    ? { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId }
    : { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items };
}
