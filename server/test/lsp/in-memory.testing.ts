import { PassThrough } from 'node:stream';
import { createConnection, createMessageConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { createConfigurationResolver } from '../../src/config/resolver.ts';
import { createServer } from '../../src/lsp/server.ts';
import { Editor, type EditorOptions } from './editor.testing.ts';
import { SmallEngine, smallRule } from './small-engine.testing.ts';

/** The server on a small engine in this process, and an editor that talks to it. */
export interface InMemorySession extends AsyncDisposable {
  readonly editor: Editor;
  readonly engine: SmallEngine;
}

export async function startInMemory(options: Partial<EditorOptions> = {}, sourceFilesOf: (folder: string) => readonly string[] = () => []): Promise<InMemorySession> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const engine = new SmallEngine();
  const server = createConnection(ProposedFeatures.all, new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  createServer(server, {
    version: Promise.resolve('1.2.3'),
    rules: [smallRule],
    createEngine(host) {
      engine.host = host;
      return engine;
    },
    createConfigurationResolver: () => createConfigurationResolver({ rules: [smallRule] }),
    findSourceFiles: (folder) => Promise.resolve({ files: sourceFilesOf(folder), problems: [] }),
  });
  server.listen();
  const connection = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const editor = await Editor.start(connection, { folder: '/project', ...options });
  return {
    editor,
    engine,
    async [Symbol.asyncDispose]() {
      await connection.sendRequest('shutdown');
      connection.dispose();
      server.dispose();
    },
  };
}
