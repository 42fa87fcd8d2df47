import * as vscode from 'vscode';
import { LanguageClient, State } from 'vscode-languageclient/node';
import { graphsChangedMethod, statusMethod, type StatusParams } from '../../../server/src/protocol/requests.ts';
import { clientOptions } from './client-options.ts';
import { serverOptions } from './server-options.ts';

/** What a person can see of the server. */
export type ServerStatus =
  | { readonly state: 'stopped' }
  | { readonly state: 'starting' }
  | { readonly state: 'failed'; readonly text: string }
  | StatusParams;

/** The language server of this window: at most one, started when first needed. */
export class Server implements vscode.Disposable {
  readonly #context: vscode.ExtensionContext;
  readonly #output: vscode.LogOutputChannel;
  readonly #statusChanged = new vscode.EventEmitter<ServerStatus>();
  readonly #graphsChanged = new vscode.EventEmitter<void>();
  #client: LanguageClient | undefined;
  #starting: Promise<LanguageClient> | undefined;
  #status: ServerStatus = { state: 'stopped' };

  readonly onDidChangeStatus = this.#statusChanged.event;
  /** Graphs on the screen are to be asked for again. */
  readonly onDidChangeGraphs = this.#graphsChanged.event;

  constructor(context: vscode.ExtensionContext, output: vscode.LogOutputChannel) {
    this.#context = context;
    this.#output = output;
  }

  get status(): ServerStatus {
    return this.#status;
  }

  get processId(): number | undefined {
    return this.#client?.serverProcess?.pid;
  }

  /** The running client; starts the server when none runs. Rejects when it cannot be started; the status says why. */
  start(): Promise<LanguageClient> {
    this.#starting ??= this.#startOnce().catch((error: unknown) => {
      this.#starting = undefined;
      this.#setStatus({ state: 'failed', text: error instanceof Error ? error.message : String(error) });
      throw error;
    });
    return this.#starting;
  }

  /** Ends the server and starts another: also with the settings that only a start reads. */
  async restart(): Promise<void> {
    await this.#stop();
    await this.start();
  }

  /** Sends a request of our own. Rejects as the client does: cancelled, modified, or the server is gone. */
  async request<Result>(method: string, params: object, token?: vscode.CancellationToken): Promise<Result> {
    const client = await this.start();
    // A token that is passed as undefined would be sent as a second parameter.
    return token === undefined ? client.sendRequest<Result>(method, params) : client.sendRequest<Result>(method, params, token);
  }

  dispose(): void {
    this.#stop().catch((error: unknown) => this.#output.warn(`The server did not end cleanly: ${String(error)}`));
    this.#statusChanged.dispose();
    this.#graphsChanged.dispose();
  }

  async #startOnce(): Promise<LanguageClient> {
    this.#setStatus({ state: 'starting' });
    const client = new LanguageClient('asyncLens', 'Async Lens', serverOptions(this.#context), clientOptions(this.#output));
    this.#client = client;
    client.onNotification(statusMethod, (params: StatusParams) => this.#setStatus(params));
    client.onNotification(graphsChangedMethod, () => this.#graphsChanged.fire());
    client.onDidChangeState(({ newState }) => this.#onState(client, newState));
    await client.start();
    return client;
  }

  #onState(client: LanguageClient, state: State): void {
    if (client !== this.#client) return;
    if (state === State.Running) this.#setStatus({ state: 'idle', text: vscode.l10n.t('Ready') });
    if (state === State.Starting) this.#setStatus({ state: 'starting' });
    if (state === State.Stopped) this.#setStatus({ state: 'failed', text: vscode.l10n.t('The server has stopped') });
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    const starting = this.#starting;
    this.#client = undefined;
    this.#starting = undefined;
    // A start under way must be over before it can be stopped; whether it worked does not matter then.
    await starting?.catch(() => undefined);
    await client?.dispose();
    this.#setStatus({ state: 'stopped' });
  }

  #setStatus(status: ServerStatus): void {
    this.#status = status;
    this.#statusChanged.fire(status);
  }
}
