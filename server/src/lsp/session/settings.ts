import { DidChangeConfigurationNotification } from 'vscode-languageserver/node';
import { settingsSection, type Settings } from '../../protocol/requests.ts';
import type { Client } from './client.ts';
import type { Connection, Log } from './context.ts';

/** The editor's settings, per resource, changed live. */
export interface SettingsStore {
  /** Settings that hold for a document; defaults are missing fields. Never rejects for an editor that has none. */
  of(uri: string): Promise<Settings>;
  onChange(listener: () => void): void;
}

/**
 * Pulls settings by `workspace/configuration` and keeps them until the editor says that something changed. An editor
 * that cannot be asked sends them with `workspace/didChangeConfiguration`.
 */
export function createSettings(connection: Connection, client: Client, started: Promise<void>, log: Log): SettingsStore {
  const listeners = new Set<() => void>();
  const pulled = new Map<string, Promise<Settings>>();
  let pushed: Settings = {};
  connection.onDidChangeConfiguration(({ settings }) => {
    pulled.clear();
    pushed = asSettings(asSettings(settings as unknown)[settingsSection]);
    listeners.forEach((listener) => listener());
  });
  if (client.watchesConfiguration) {
    started
      .then(() => connection.client.register(DidChangeConfigurationNotification.type, { section: settingsSection }))
      .catch((error: unknown) => log('warn', `Settings will not change live: ${String(error)}`));
  }
  return {
    async of(uri) {
      if (!client.pullsSettings) return pushed;
      await started;
      const known = pulled.get(uri) ?? connection.workspace.getConfiguration({ scopeUri: uri, section: settingsSection }).then(asSettings);
      pulled.set(uri, known);
      // A failed pull must not be remembered: the next request asks again.
      known.catch(() => pulled.delete(uri));
      return known;
    },
    onChange: (listener) => void listeners.add(listener),
  };
}

function asSettings(value: unknown): Settings & Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Settings & Readonly<Record<string, unknown>>) : {};
}
