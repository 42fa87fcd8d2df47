import type { InitializeParams, ProposedFeatures } from 'vscode-languageserver/node';
import type { ConfigurationResolver } from '../../config/resolver.ts';
import type { FoundFiles } from '../../config/source-files.ts';
import type { Engine, EngineHost } from '../../engine/contract.ts';
import { readClient, type Client } from './client.ts';
import { createChecks, type Checks } from './checks.ts';
import { createConfigurations, type Configurations } from './configurations.ts';
import { createFolders, type Folders } from './folders.ts';
import { openDocuments, type OpenDocuments } from './documents.ts';
import { createRefresh, type Refresh } from './refresh.ts';
import { createSettings, type SettingsStore } from './settings.ts';
import { createStatus, type Status } from './status.ts';

export type Connection = ProposedFeatures.Connection;
export type Log = EngineHost['log'];

/** What the server stands on, handed in so that tests can put a small engine in its place. */
export interface ServerDependencies {
  readonly version: Promise<string>;
  readonly rules: readonly RuleDescription[];
  createEngine(host: EngineHost): Engine;
  createConfigurationResolver(): ConfigurationResolver;
  /** Every source file under a folder that the tool would check. */
  findSourceFiles(folder: string, signal: AbortSignal): Promise<FoundFiles>;
}

export interface RuleDescription {
  readonly id: string;
  readonly summary: string;
}

/** Everything that a request handler may use; lives as long as the connection. */
export interface ServerContext {
  readonly connection: Connection;
  readonly dependencies: ServerDependencies;
  readonly client: Client;
  /** First workspace folder, or the working directory: absolute, forward slashes. */
  readonly root: string;
  readonly folders: Folders;
  readonly engine: Engine;
  readonly documents: OpenDocuments;
  readonly settings: SettingsStore;
  readonly configurations: Configurations;
  readonly checks: Checks;
  readonly refresh: Refresh;
  readonly status: Status;
  /** Resolves when the client has said `initialized`: before that the server may ask it for nothing. */
  readonly started: PromiseWithResolvers<void>;
  /** Aborted by `shutdown`: after it the server may tell the client nothing. */
  readonly stopping: AbortController;
  /** Result id of the last answer for each open document: what the client shows. */
  readonly told: Map<string, string>;
  readonly log: Log;
}

/** Builds the parts of a session in the order in which they need each other. */
export function createContext(connection: Connection, dependencies: ServerDependencies, params: InitializeParams): ServerContext {
  const client = readClient(params);
  const started = Promise.withResolvers<void>();
  const stopping = new AbortController();
  const log = logTo(connection, stopping.signal);
  const folders = createFolders(connection, params, started.promise, log);
  const root = folders.of('');
  const documents = openDocuments(connection, root);
  const refresh = createRefresh(connection, client, log, stopping.signal);
  const settings = createSettings(connection, client, started.promise, log);
  const status = createStatus(connection, log, stopping.signal);
  const configurations = createConfigurations({ resolver: dependencies.createConfigurationResolver(), settings, documents, folders, tell: status.notice });
  const engine = dependencies.createEngine({
    cwd: root,
    configurationFor: async (file) => (await configurations.of(file)).configuration,
    log,
    ...(client.options.compilerPath === undefined ? {} : { compilerPath: client.options.compilerPath }),
  });
  documents.connectTo(engine);
  const checks = createChecks(engine, documents, refresh);
  settings.onChange(() => {
    configurations.invalidate();
    refresh.afterChange();
  });
  return { connection, dependencies, client, root, folders, engine, documents, settings, configurations, checks, refresh, status, started, stopping, told: new Map(), log };
}

/** What is still under way at `shutdown` has nobody left to tell. */
function logTo(connection: Connection, stopping: AbortSignal): Log {
  const write = {
    debug: (message: string) => connection.console.debug(message),
    info: (message: string) => connection.console.info(message),
    warn: (message: string) => connection.console.warn(message),
    error: (message: string) => connection.console.error(message),
  };
  return (level, message) => {
    if (!stopping.aborted) write[level](message);
  };
}
