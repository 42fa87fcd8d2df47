import type { CodeAction, ServerCapabilities } from 'vscode-languageserver/node';
import type { FileReport, Finding, Fix } from '../../protocol/finding.ts';
import { answer } from '../session/answer.ts';
import type { ServerContext } from '../session/context.ts';
import { contentModified } from '../session/reasons.ts';
import { safeFixes } from './fix-all.ts';
import { makeAsync } from './make-async.ts';
import { readActionData, type ActionData } from './payload.ts';
import { toWorkspaceEdit } from './workspace-edit.ts';

/** `codeAction/resolve`: makes the edit of an action that was chosen. */
export function register(context: ServerContext): Partial<ServerCapabilities> {
  context.connection.onCodeActionResolve((action, token) =>
    answer(context, {
      name: 'codeAction/resolve',
      uriOf: ({ data }: CodeAction) => readActionData(data)?.uri,
      empty: action,
      serve: (chosen, signal) => resolveEdit(context, chosen, signal),
    })(action, token),
  );
  return {};
}

/** The action with its edit. Rejects with `ContentModified` when the code has changed so that the fix is gone. */
export async function resolveEdit(context: ServerContext, action: CodeAction, signal: AbortSignal): Promise<CodeAction> {
  const data = readActionData(action.data);
  if (data === undefined) return action;
  if (data.action === 'makeAsync') return await makeAsync(context, action, data, signal);
  const report = await context.checks.current(data.uri, signal);
  const fixes = data.action === 'fixAll' ? safeFixes(report) : fixOf(report, data);
  if (fixes.length === 0) throw contentModified;
  return { ...action, edit: await toWorkspaceEdit(context, fixes) };
}

/** At most one. */
function fixOf(report: FileReport, { ruleId, title, start, end }: ActionData & { readonly action: 'fix' }): readonly Fix[] {
  const fix = findFinding(report, ruleId, title, start, end)?.fixes.find((candidate) => candidate.title === title);
  return fix === undefined ? [] : [fix];
}

/**
 * The finding that a list of actions was made for: at the same place, or, when text above it has moved it, the only
 * one of the rule that offers the same fix over as much text.
 */
export function findFinding(report: FileReport, ruleId: string, title: string, start: number, end: number): Finding | undefined {
  const candidates = report.findings.filter((finding) => finding.ruleId === ruleId && finding.fixes.some((fix) => fix.title === title));
  const exact = candidates.find(({ place }) => place.start === start && place.end === end);
  const moved = candidates.filter(({ place }) => place.end - place.start === end - start);
  return exact ?? (moved.length === 1 ? moved[0] : undefined);
}
