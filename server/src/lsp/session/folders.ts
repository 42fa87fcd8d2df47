import { DidChangeWorkspaceFoldersNotification, type InitializeParams } from 'vscode-languageserver/node';
import type { Connection, Log } from './context.ts';
import { fileOfUri } from './uris.ts';

/** The folders that the editor has open; they come and go. Absolute paths, forward slashes. */
export interface Folders {
  all(): readonly string[];
  /** The innermost folder that a file lies in, else the first one, else the working directory. */
  of(file: string): string;
}

export function createFolders(connection: Connection, params: InitializeParams, started: Promise<void>, log: Log): Folders {
  let folders = initialFolders(params);
  const cwd = process.cwd().replaceAll('\\', '/');
  if (params.capabilities.workspace?.workspaceFolders === true) {
    started
      .then(() => connection.client.register(DidChangeWorkspaceFoldersNotification.type))
      .catch((error: unknown) => log('warn', `Added folders will not be noticed: ${String(error)}`));
  }
  connection.onNotification(DidChangeWorkspaceFoldersNotification.type, ({ event: { added, removed } }) => {
    const gone = pathsOf(removed);
    folders = [...folders.filter((folder) => !gone.includes(folder)), ...pathsOf(added)];
  });
  return {
    all: () => folders,
    of: (file) => folders.filter((folder) => file.startsWith(`${folder}/`)).toSorted((one, other) => other.length - one.length)[0] ?? folders[0] ?? cwd,
  };
}

function initialFolders({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  const folders = pathsOf(workspaceFolders ?? []);
  // `rootUri` is deprecated, yet the only thing that some editors send.
  return folders.length > 0 || !rootUri ? folders : pathsOf([{ uri: rootUri }]);
}

function pathsOf(folders: readonly { readonly uri: string }[]): readonly string[] {
  return folders.map(({ uri }) => fileOfUri(uri)).filter((folder) => folder !== undefined);
}
