import * as vscode from 'vscode';
import type { ExportFormat, FromPage } from '../../../server/src/protocol/webview-messages.ts';

/** Writes what the page has made of its graph to the clipboard, or to a file that the person names. */
export async function exportGraph({ format, content, to }: FromPage & { readonly type: 'export' }, functionName: string): Promise<void> {
  if (to === 'clipboard') {
    if (format === 'png') throw new Error(vscode.l10n.t('The clipboard of the editor takes text alone.'));
    await vscode.env.clipboard.writeText(content);
    vscode.window.setStatusBarMessage(vscode.l10n.t('Task graph copied'), 3_000);
    return;
  }
  const { label, extension } = formats[format];
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = `${functionName.replaceAll(/[^\w.-]+/g, '-')}.${extension}`;
  const uri = await vscode.window.showSaveDialog({
    filters: { [label]: [extension] },
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
  if (uri !== undefined) await vscode.workspace.fs.writeFile(uri, format === 'png' ? Buffer.from(content, 'base64') : new TextEncoder().encode(content));
}

const formats = {
  svg: { label: 'SVG', extension: 'svg' },
  png: { label: 'PNG', extension: 'png' },
  mermaid: { label: 'Mermaid', extension: 'mmd' },
  dot: { label: 'Graphviz', extension: 'dot' },
  json: { label: 'JSON', extension: 'json' },
  text: { label: 'Text', extension: 'txt' },
} satisfies Record<ExportFormat, { readonly label: string; readonly extension: string }>;
