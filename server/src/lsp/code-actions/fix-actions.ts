import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver/node';
import type { DiagnosticData } from '../../protocol/requests.ts';
import { isToBeConfirmed } from '../../protocol/finding.ts';
import type { ServerContext } from '../session/context.ts';
import { readDiagnosticData, type ActionData } from './payload.ts';
import { previewAction } from './preview-action.ts';

/** One quick fix for every fix of every diagnostic, without its edit, and the preview of the one that has a picture. */
export function fixActions(context: ServerContext, uri: string, diagnostics: readonly Diagnostic[]): CodeAction[] {
  return diagnostics.flatMap((diagnostic) => {
    const data = readDiagnosticData(diagnostic.data);
    if (data === undefined) return [];
    const preview = previewAction(context, uri, diagnostic, data);
    return [...data.fixes.map((fix, index) => fixAction(context, uri, diagnostic, data, fix, index)), ...(preview === undefined ? [] : [preview]), ...remedyActions(context, uri, diagnostic, data)];
  });
}

/** What repairs the cause in other files: listed for nothing, worked out when it is chosen. */
function remedyActions(context: ServerContext, uri: string, diagnostic: Diagnostic, { remedy }: DiagnosticData): readonly CodeAction[] {
  if (remedy === undefined || !context.client.resolvesCodeActionEdits) return [];
  const { title, place: { file, start } } = remedy;
  return [{ title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], data: { action: 'makeAsync', uri, file, offset: start } satisfies ActionData }];
}

function fixAction(
  context: ServerContext,
  uri: string,
  diagnostic: Diagnostic,
  { ruleId, start, end }: DiagnosticData,
  fix: DiagnosticData['fixes'][number],
  index: number,
): CodeAction {
  const { title, concurrent } = fix;
  // An editor that cannot ask for confirmation must say before that it matters.
  const shown = context.client.confirmsChanges || !isToBeConfirmed(fix) ? title : `${title} (${concurrent ? 'changes what runs at once' : 'changes what happens'})`;
  return {
    title: shown,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    // Preferred actions may run by one key: never one that a person has to confirm.
    ...(index === 0 && !isToBeConfirmed(fix) ? { isPreferred: true } : {}),
    data: { action: 'fix', uri, ruleId, start, end, title } satisfies ActionData,
  };
}
