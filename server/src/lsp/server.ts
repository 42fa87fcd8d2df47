import type { InitializeParams, InitializeResult, ServerCapabilities } from 'vscode-languageserver/node';
import * as codeActionResolve from './code-actions/resolve.ts';
import * as codeActions from './code-actions/code-actions.ts';
import * as documentDiagnostics from './diagnostics/document-diagnostics.ts';
import * as relatedRefresh from './diagnostics/related-refresh.ts';
import * as workspaceDiagnostics from './diagnostics/workspace-diagnostics.ts';
import * as effectiveConfiguration from './requests/effective-configuration.ts';
import * as functionMap from './requests/function-map.ts';
import * as hover from './requests/hover.ts';
import * as previewEdit from './requests/preview-edit.ts';
import * as taskGraph from './requests/task-graph.ts';
import * as taskOutline from './requests/task-outline.ts';
import * as watchedFiles from './requests/watched-files.ts';
import { createContext, type Connection, type ServerContext, type ServerDependencies } from './session/context.ts';

/**
 * Serves one editor on a connection that the caller then listens on. Every feature is a file with one `register`: it
 * installs its handlers and answers the capabilities that go with them.
 */
export function createServer(connection: Connection, dependencies: ServerDependencies): void {
  let context: ServerContext | undefined;
  connection.onInitialize((params) => {
    context = createContext(connection, dependencies, params);
    return describe(context, params);
  });
  connection.onInitialized(() => context?.started.resolve());
  connection.onShutdown(async () => {
    context?.stopping.abort();
    await context?.engine[Symbol.asyncDispose]();
  });
}

const features: readonly { register(context: ServerContext): Partial<ServerCapabilities> }[] = [
  documentDiagnostics,
  workspaceDiagnostics,
  relatedRefresh,
  codeActions,
  codeActionResolve,
  hover,
  taskGraph,
  taskOutline,
  functionMap,
  previewEdit,
  effectiveConfiguration,
  watchedFiles,
];

async function describe(context: ServerContext, params: InitializeParams): Promise<InitializeResult> {
  const parts = features.map((feature) => feature.register(context));
  context.log('info', `Started for ${params.clientInfo?.name ?? 'an unnamed editor'} in ${context.root}`);
  return {
    serverInfo: { name: 'async-lens', version: await context.dependencies.version },
    capabilities: Object.assign({ positionEncoding: 'utf-16', ...context.documents.capabilities }, ...parts),
  };
}
