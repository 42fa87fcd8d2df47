import * as vscode from 'vscode';
import type { ToPage, ViewScope } from '../../../server/src/protocol/webview-messages.ts';
import type { GraphOutcome } from './graph-requests.ts';

type State = ToPage & { readonly type: 'state' };

/** Nobody has said yet which function. */
export function noFunctionChosen(): State {
  return { type: 'state', state: 'empty', text: vscode.l10n.t('Put the caret into a function of a TypeScript or JavaScript file.') };
}

/** The answer takes its time. */
export function analysing(scope: ViewScope): State {
  return { type: 'state', state: 'analysing', text: scope.kind === 'project' || scope.kind === 'neighbours' ? vscode.l10n.t('Reading the functions of the project…') : vscode.l10n.t('Reading the code…') };
}

/** In place of a picture that there is not. */
export function stateOf(outcome: Exclude<GraphOutcome, { readonly kind: 'graph' | 'map' }>): State {
  switch (outcome.kind) {
    case 'none':
      return { type: 'state', state: 'empty', text: vscode.l10n.t('There is no function with tasks at the caret.') };
    case 'tooLarge':
      return { type: 'state', state: 'tooLarge', text: vscode.l10n.t('The map would have {0} boxes; above {1} a picture helps nobody. Show a part of it:', outcome.count, outcome.limit) };
    case 'failed':
      return vscode.workspace.isTrusted
        ? { type: 'state', state: 'error', text: outcome.text, action: { id: 'retry', label: vscode.l10n.t('Try again') } }
        : untrusted(outcome.text);
  }
}

/** What failed may have failed because of what is ignored here. */
function untrusted(text: string): State {
  const hint = vscode.l10n.t('In Restricted Mode the programs and configuration files that this workspace names are ignored, which may be why.');
  return { type: 'state', state: 'untrusted', text: `${text} ${hint}`, action: { id: 'manageTrust', label: vscode.l10n.t('Manage Workspace Trust') } };
}
