import type { InitializeParams } from 'vscode-languageserver/node';
import type { InitializationOptions } from '../../protocol/requests.ts';

/** What the editor can do, read once: every place that depends on it names the ability, not the capability path. */
export interface Client {
  readonly options: InitializationOptions;
  readonly pullsSettings: boolean;
  readonly watchesConfiguration: boolean;
  readonly watchesFiles: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly showsProgress: boolean;
  readonly keepsDiagnosticData: boolean;
  readonly showsRelatedInformation: boolean;
  readonly resolvesCodeActionEdits: boolean;
  readonly confirmsChanges: boolean;
  readonly versionsChanges: boolean;
  readonly insertsSnippets: boolean;
  /** True when the editor has this command, so that a link or an action may name it. */
  runs(command: string): boolean;
}

/** Reads the `initialize` request. */
export function readClient(params: InitializeParams): Client {
  const { textDocument, window, workspace } = params.capabilities;
  const options = readOptions(params.initializationOptions);
  const codeAction = textDocument?.codeAction;
  return {
    options,
    pullsSettings: workspace?.configuration === true,
    watchesConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    showsProgress: window?.workDoneProgress === true,
    keepsDiagnosticData: codeAction?.dataSupport === true,
    showsRelatedInformation: textDocument?.diagnostic?.relatedInformation !== false,
    resolvesCodeActionEdits: codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes('edit') === true,
    confirmsChanges: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    versionsChanges: workspace?.workspaceEdit?.documentChanges === true,
    insertsSnippets: workspace?.workspaceEdit?.snippetEditSupport === true,
    runs: (command) => options.commands?.includes(command) === true,
  };
}

function readOptions(value: unknown): InitializationOptions {
  if (typeof value !== 'object' || value === null) return {};
  const { commands, compilerPath, workspaceDiagnostics } = value as Record<string, unknown>;
  return {
    ...(Array.isArray(commands) ? { commands: commands.filter((command) => typeof command === 'string') } : {}),
    ...(typeof compilerPath === 'string' && compilerPath !== '' ? { compilerPath } : {}),
    ...(workspaceDiagnostics === 'onCommand' ? { workspaceDiagnostics } : {}),
  };
}
