import { CodeActionKind, type CodeAction, type Diagnostic } from 'vscode-languageserver/node';
import { clientCommands, type Settings } from '../../protocol/requests.ts';
import { rulePage } from '../rule-page.ts';
import type { ServerContext } from '../session/context.ts';

/** Opens the page of each rule at the caret, in an editor that has the command for it. */
export function rulePageActions(context: ServerContext, diagnostics: readonly Diagnostic[], settings: Settings): CodeAction[] {
  const { enable = true } = settings.codeAction?.showDocumentation ?? {};
  if (!enable || !context.client.runs(clientCommands.openRulePage)) return [];
  return [...new Set(diagnostics.map(({ code }) => String(code)))].map((ruleId) => ({
    title: `Open rule page of ${ruleId}`,
    kind: CodeActionKind.QuickFix,
    diagnostics: diagnostics.filter(({ code }) => code === ruleId),
    command: { title: 'Open rule page', command: clientCommands.openRulePage, arguments: [rulePage(ruleId)] },
  }));
}
