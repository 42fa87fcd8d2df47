import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver/node';
import { previewedFix } from '../../protocol/finding.ts';
import { clientCommands, type DiagnosticData, type OpenTaskGraphArgument } from '../../protocol/requests.ts';
import type { ServerContext } from '../session/context.ts';

/** Opens the task graph with the picture after the fix, for a fix that has one, in an editor that has graphs. */
export function previewAction(context: ServerContext, uri: string, diagnostic: Diagnostic, { ruleId, start, end, fixes }: DiagnosticData): CodeAction | undefined {
  const fix = previewedFix(fixes);
  if (fix === undefined || !context.client.runs(clientCommands.openTaskGraph)) return undefined;
  const argument: OpenTaskGraphArgument = { uri, position: diagnostic.range.start, preview: { ruleId, title: fix.title, start, end } };
  return {
    title: `Preview in task graph: ${fix.title}`,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    command: { title: 'Preview in task graph', command: clientCommands.openTaskGraph, arguments: [argument] },
  };
}
