import * as vscode from 'vscode';
import { AsyncTasksView } from './async-tasks/async-tasks-view.ts';
import { registerCommands } from './commands/commands.ts';
import { registerConfigurationView } from './commands/effective-configuration.ts';
import { WorkspaceCheck } from './commands/workspace-check.ts';
import { sayRestrictedMode } from './server/restricted-mode.ts';
import { Server } from './server/server.ts';
import { startOnFirstDocument } from './server/start-on-first-document.ts';
import { showStatus } from './server/status-item.ts';
import { TaskGraphPanels } from './task-graph/panels.ts';
import type { DrawnGraph } from './task-graph/panel.ts';

/** What other extensions, and the tests, may ask of this one. */
export interface AsyncLensApi {
  /** The last graph that the page said it painted; undefined before the first. */
  lastDrawn(): DrawnGraph | undefined;
  readonly onDidDraw: vscode.Event<DrawnGraph>;
  /** Process id of the language server; undefined while none runs. */
  serverProcessId(): number | undefined;
}

/** Only registers: the server starts with the first document that it can check, the page when somebody opens it. */
export function activate(context: vscode.ExtensionContext): AsyncLensApi {
  const output = vscode.window.createOutputChannel('Async Lens', { log: true });
  const server = new Server(context, output);
  const panels = new TaskGraphPanels(context.extensionUri, server, output);
  const asyncTasks = new AsyncTasksView(server, output);
  const workspaceCheck = new WorkspaceCheck(server);
  const configurationView = registerConfigurationView();
  context.subscriptions.push(
    output,
    server,
    panels,
    asyncTasks,
    workspaceCheck,
    configurationView,
    showStatus(server),
    startOnFirstDocument(server),
    sayRestrictedMode(server),
    ...registerCommands({ server, panels, asyncTasks, output, workspaceCheck, configurationView }),
  );
  return {
    lastDrawn: () => panels.lastDrawn,
    onDidDraw: panels.onDidDraw,
    serverProcessId: () => server.processId,
  };
}
