import { readFile } from 'node:fs/promises';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TextDocuments, TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver/node';
import type { Engine } from '../../engine/contract.ts';
import type { Connection } from './context.ts';
import { fileOfUri, fileOfVirtualUri, uriOfFile } from './uris.ts';

/** The documents that the editor has open, by URI and by file. */
export interface OpenDocuments {
  readonly capabilities: ServerCapabilities;
  get(uri: string): TextDocument | undefined;
  all(): readonly TextDocument[];
  /** The path that the engine knows a document by, open or not. */
  fileOf(uri: string): string;
  /** The URI as the editor itself writes it when the file is open there. */
  uriOf(file: string): string;
  versionOf(file: string): number | null;
  /** Text of any file with its line index: the editor's when open, else from the disk. Rejects when unreadable. */
  read(file: string): Promise<TextDocument>;
  /** Called with each document whose text is new: opened, changed or closed. */
  onChange(listener: (document: TextDocument) => void): void;
  connectTo(engine: Engine): void;
}

/** Follows `textDocument/did*` of a connection. */
export function openDocuments(connection: Connection, root: string): OpenDocuments {
  const documents = new TextDocuments(TextDocument);
  const byFile = new Map<string, TextDocument>();
  const listeners = new Set<(document: TextDocument) => void>();
  const fileOf = (uri: string) => fileOfUri(uri) ?? fileOfVirtualUri(uri, documents.get(uri)?.languageId ?? '', root);
  const announce = (document: TextDocument) => listeners.forEach((listener) => listener(document));
  documents.listen(connection);
  return {
    capabilities: { textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false } },
    get: (uri) => documents.get(uri),
    all: () => documents.all(),
    fileOf,
    uriOf: (file) => byFile.get(file)?.uri ?? uriOfFile(file),
    versionOf: (file) => byFile.get(file)?.version ?? null,
    read: async (file) => byFile.get(file) ?? TextDocument.create(uriOfFile(file), '', 0, await readFile(file, 'utf8')),
    onChange: (listener) => void listeners.add(listener),
    connectTo(engine) {
      // Also fires when a document opens.
      documents.onDidChangeContent(({ document }) => {
        byFile.set(fileOf(document.uri), document);
        engine.setText(fileOf(document.uri), document.getText());
        announce(document);
      });
      documents.onDidClose(({ document }) => {
        // TextDocuments has dropped the document already: its language no longer tells the path of a virtual one.
        const file = fileOfUri(document.uri) ?? fileOfVirtualUri(document.uri, document.languageId, root);
        byFile.delete(file);
        engine.clearText(file);
        announce(document);
      });
    },
  };
}
