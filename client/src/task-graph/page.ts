import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import * as vscode from 'vscode';

/** Options of every panel. Without `retainContextWhenHidden`: the page stores its view and is drawn again in time. */
export const pageOptions: vscode.WebviewOptions & vscode.WebviewPanelOptions = { enableScripts: true, localResourceRoots: [] };

/**
 * The page: an empty root and the bundle, under a policy that lets nothing else in. Data comes by message alone. Script and
 * style stand in it: fetched one by one through VS Code they come about 100 ms later.
 */
export class PageSource {
  readonly #folder: vscode.Uri;
  #bundle: Promise<readonly [script: string, style: string]> | undefined;

  constructor(extensionUri: vscode.Uri) {
    this.#folder = vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
  }

  /** Rejects when the files of the extension cannot be read. */
  async html(): Promise<string> {
    // Read when first asked: most windows never show a graph.
    this.#bundle ??= Promise.all([this.#read('task-graph.js'), this.#read('task-graph.css')]);
    const [script, style] = await this.#bundle;
    const nonce = randomBytes(16).toString('base64url');
    return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(nonce)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style nonce="${nonce}">${style.replaceAll(/<(?=\/style)/gi, '\\3c ')}</style>
<title>Task Graph</title>
</head>
<body>
<div id="root"></div>
<script nonce="${nonce}">${asInlineScript(script)}</script>
</body>
</html>`;
  }

  /** From the disk beside this program: the file system of the workspace may be far away, and is asked through the window. */
  #read(name: string): Promise<string> {
    return readFile(vscode.Uri.joinPath(this.#folder, name).fsPath, 'utf8');
  }
}

function contentSecurityPolicy(nonce: string): string {
  return ["default-src 'none'", `script-src 'nonce-${nonce}'`, `style-src 'nonce-${nonce}'`, 'img-src data:'].join('; ');
}

/** In a bundle these can only stand in strings, regular expressions and templates, where the backslash changes nothing. */
function asInlineScript(script: string): string {
  return script.replaceAll(/<(?=\/script|!--|script)/gi, '\\x3c');
}
