import * as vscode from 'vscode';
import { isFromPage, type FromPage, type ToPage } from '../../../server/src/protocol/webview-messages.ts';

/**
 * The talk with one page. Nothing is sent before the page says `ready`, which it does anew whenever VS Code has
 * destroyed and rebuilt it; then the owner sends the whole picture again.
 */
export class PageChannel {
  readonly #webview: vscode.Webview;
  #isReady = false;

  constructor(webview: vscode.Webview, output: vscode.LogOutputChannel, onMessage: (message: FromPage) => Promise<void>) {
    this.#webview = webview;
    webview.onDidReceiveMessage((message: unknown) => {
      if (!isFromPage(message)) {
        output.warn(`The task-graph page sent something unknown: ${JSON.stringify(message)?.slice(0, 200)}`);
        return;
      }
      if (message.type === 'ready') this.#isReady = true;
      onMessage(message).catch((error: unknown) => {
        output.error(error instanceof Error ? error : String(error));
        // A person pressed something in the page: they are to know that it did not work.
        void vscode.window.showErrorMessage(`Async Lens: ${error instanceof Error ? error.message : String(error)}`);
      });
    });
  }

  /** False when the page is not there, and the message was dropped. */
  send(message: ToPage): boolean {
    if (this.#isReady) void this.#webview.postMessage(message);
    return this.#isReady;
  }

  /** The page is hidden, and so destroyed. */
  pageIsGone(): void {
    this.#isReady = false;
  }
}
