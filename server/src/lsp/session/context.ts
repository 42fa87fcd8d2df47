import type { InitializeParams, ProposedFeatures } from 'vscode-languageserver/node';
import type { Configuration } from '../../config/configuration.ts';
import type { Engine, EngineHost } from '../../engine/contract.ts';
import { readClient, type Client } from './client.ts';
import { createChecks, type Checks } from './checks.ts';
import { createConfigurations, type Configurations } from './configurations.ts';
import { openDocuments, type OpenDocuments } from './documents.ts';
import { createRefresh, type Refresh } from './refresh.ts';
import { createSettings, type SettingsStore } from './settings.ts';
import { createStatus, type Status } from './status.ts';

export type Connection = ProposedFeatures.Connection;
export type Log = EngineHost['log'];

/** What the server stands on, handed in so that tests can put a small engine in its place. */
export interface ServerDependencies {
  readonly version: string;
  readonly rules: readonly RuleDescription[];
  createEngine(host: EngineHost): Engine;
  createConfigurationSource(log: Log): ConfigurationSource;
  /** Absolute paths of every source file under the folders that the tool would check. */
  findSourceFiles(folders: readonly string[], engine: Engine, signal: AbortSignal): Promise<readonly string[]>;
}

export interface RuleDescription {
  readonly id: string;
  readonly summary: string;
}

/** What holds for files by defaults and configuration files, before the settings of the editor. */
export interface ConfigurationSource {
  resolve(file: string, chosenConfigFile: string | undefined): Promise<ResolvedConfiguration>;
  /** Forget what was read: a configuration file has changed. */
  invalidate(): void;
}

export interface ResolvedConfiguration {
  readonly configuration: Configuration;
  readonly configFile: string | undefined;
}

/** Everything that a request handler may use; lives as long as the connection. */
export interface ServerContext {
  readonly connection: Connection;
  readonly dependencies: ServerDependencies;
  readonly client: Client;
  /** First workspace folder, or the working directory: absolute, forward slashes. */
  readonly root: string;
  readonly engine: Engine;
  readonly documents: OpenDocuments;
  readonly settings: SettingsStore;
  readonly configurations: Configurations;
  readonly checks: Checks;
  readonly refresh: Refresh;
  readonly status: Status;
  /** Resolves when the client has said `initialized`: before that the server may ask it for nothing. */
  readonly started: PromiseWithResolvers<void>;
  readonly log: Log;
}

/** Builds the parts of a session in the order in which they need each other. */
export function createContext(connection: Connection, dependencies: ServerDependencies, params: InitializeParams): ServerContext {
  const log = logTo(connection);
  const client = readClient(params);
  const started = Promise.withResolvers<void>();
  const root = client.folders[0] ?? process.cwd().replaceAll('\\', '/');
  const documents = openDocuments(connection, root);
  const refresh = createRefresh(connection, client, log);
  const settings = createSettings(connection, client, started.promise, log);
  const configurations = createConfigurations(dependencies.createConfigurationSource(log), settings, documents, root);
  const engine = dependencies.createEngine({
    cwd: root,
    configurationFor: async (file) => (await configurations.of(file)).configuration,
    log,
    ...(client.options.compilerPath === undefined ? {} : { compilerPath: client.options.compilerPath }),
  });
  documents.connectTo(engine);
  const status = createStatus(connection, log);
  const checks = createChecks(engine, documents);
  settings.onChange(() => {
    configurations.invalidate();
    refresh.request();
  });
  return { connection, dependencies, client, root, engine, documents, settings, configurations, checks, refresh, status, started, log };
}

function logTo(connection: Connection): Log {
  const write = {
    debug: (message: string) => connection.console.debug(message),
    info: (message: string) => connection.console.info(message),
    warn: (message: string) => connection.console.warn(message),
    error: (message: string) => connection.console.error(message),
  };
  return (level, message) => write[level](message);
}
