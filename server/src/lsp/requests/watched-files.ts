import { DidChangeWatchedFilesNotification, FileChangeType, type FileEvent, type ServerCapabilities } from 'vscode-languageserver/node';
import type { Engine } from '../../engine/contract.ts';
import type { ServerContext } from '../session/context.ts';
import { fileOfUri } from '../session/uris.ts';

/**
 * `workspace/didChangeWatchedFiles`: sources, and what decides how they are read. A branch switch, a new import target
 * or an installed dependency makes the open documents be pulled again.
 */
export function register(context: ServerContext): Partial<ServerCapabilities> {
  context.connection.onDidChangeWatchedFiles(({ changes }) => onChanges(context, changes));
  context.started.promise
    .then(async () => {
      if (context.client.watchesFiles) await context.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    })
    .catch((error: unknown) => context.log('warn', `Changes on disk will not be noticed: ${String(error)}`));
  return {};
}

const watchers = [
  { globPattern: '**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}' },
  { globPattern: '**/{tsconfig,jsconfig}*.json' },
  { globPattern: '**/{package.json,package-lock.json,pnpm-lock.yaml,yarn.lock,bun.lock}' },
  { globPattern: '**/async-lens.config.json' },
];

type EngineChange = Parameters<Engine['filesChanged']>[0][number];

function onChanges(context: ServerContext, events: readonly FileEvent[]): void {
  const changes = events.map(toEngineChange).filter((change) => change !== undefined);
  if (changes.length === 0) return;
  // Every JSON file may be one that a configuration extends.
  if (changes.some(({ file }) => file.endsWith('.json'))) context.configurations.invalidate();
  context.engine.filesChanged(changes);
  context.refresh.afterChange();
}

function toEngineChange({ uri, type }: FileEvent): EngineChange | undefined {
  const file = fileOfUri(uri);
  return file === undefined ? undefined : { file, change: changeOf[type] };
}

const changeOf = {
  [FileChangeType.Created]: 'created',
  [FileChangeType.Changed]: 'changed',
  [FileChangeType.Deleted]: 'deleted',
} satisfies Record<FileChangeType, EngineChange['change']>;
