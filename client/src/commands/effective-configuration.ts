import * as vscode from 'vscode';
import { effectiveConfigurationMethod, type EffectiveConfigurationParams, type EffectiveConfigurationResult } from '../../../server/src/protocol/requests.ts';
import { activeSupportedEditor } from '../documents.ts';
import type { Server } from '../server/server.ts';

/** Shows what holds for the active file as a document that cannot be edited. */
export interface ConfigurationView extends vscode.Disposable {
  show(server: Server): Promise<void>;
}

const scheme = 'async-lens-configuration';

export function registerConfigurationView(): ConfigurationView {
  const texts = new Map<string, string>();
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const registration = vscode.workspace.registerTextDocumentContentProvider(scheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
  });
  const closing = vscode.workspace.onDidCloseTextDocument(({ uri }) => void texts.delete(uri.toString()));
  return {
    async show(server) {
      const document = activeSupportedEditor()?.document;
      if (document === undefined) throw new Error(vscode.l10n.t('Open the TypeScript or JavaScript file whose configuration you want to see.'));
      const params: EffectiveConfigurationParams = { textDocument: { uri: document.uri.toString() } };
      const configuration = await server.request<EffectiveConfigurationResult | null>(effectiveConfigurationMethod, params);
      const uri = vscode.Uri.from({ scheme, path: `${document.uri.path}.configuration.json` });
      texts.set(uri.toString(), JSON.stringify({ file: document.uri.fsPath, ...configuration }, null, 2));
      changed.fire(uri);
      await vscode.window.showTextDocument(uri, { preview: true });
    },
    dispose: () => vscode.Disposable.from(registration, closing, changed).dispose(),
  };
}
