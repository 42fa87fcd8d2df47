import * as vscode from 'vscode';
import { clientCommands } from '../../../server/src/protocol/requests.ts';
import type { AsyncTasksView } from '../async-tasks/async-tasks-view.ts';
import { documentSelector } from '../documents.ts';
import type { Server } from '../server/server.ts';
import { readTarget } from '../task-graph/target.ts';
import type { TaskGraphPanels } from '../task-graph/panels.ts';
import type { ConfigurationView } from './effective-configuration.ts';
import { fixAllSafeProblems } from './fix-all.ts';
import { pageCommands } from './page-commands.ts';
import type { WorkspaceCheck } from './workspace-check.ts';

export interface CommandParts {
  readonly server: Server;
  readonly panels: TaskGraphPanels;
  readonly asyncTasks: AsyncTasksView;
  readonly output: vscode.LogOutputChannel;
  readonly workspaceCheck: WorkspaceCheck;
  readonly configurationView: ConfigurationView;
}

/** Every command of the palette, in one place. A failure is shown: somebody asked for it. */
export function registerCommands({ server, panels, asyncTasks, output, workspaceCheck, configurationView }: CommandParts): vscode.Disposable[] {
  const commands: Readonly<Record<string, (...values: readonly unknown[]) => unknown>> = {
    [clientCommands.openTaskGraph]: (target) => panels.open(readTarget(target)),
    [clientCommands.openRulePage]: (href) => (typeof href === 'string' ? vscode.env.openExternal(vscode.Uri.parse(href)) : undefined),
    'asyncLens.restartServer': () => server.restart(),
    'asyncLens.showOutput': () => output.show(),
    'asyncLens.checkWorkspace': () => workspaceCheck.run(),
    'asyncLens.fixAll': () => fixAllSafeProblems(),
    'asyncLens.showConfiguration': () => configurationView.show(server),
    'asyncLens.tasks.goToCode': (item) => asyncTasks.goToCode(item),
    'asyncLens.tasks.openTaskGraph': (item) => panels.open(asyncTasks.targetOf(item)),
    'asyncLens.taskGraph.pin': () => panels.togglePin(),
    ...Object.fromEntries(pageCommands.map((name) => [`asyncLens.taskGraph.${name}`, () => panels.command(name)])),
  };
  const registered = Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, (...values: unknown[]) => guarded(output, () => run(...values))));
  return [...registered, offerInSelector()];
}

/** Resolves when the command is over, well or not: it does not wait for somebody to read what went wrong. */
async function guarded(output: vscode.LogOutputChannel, run: () => unknown): Promise<void> {
  try {
    await run();
  } catch (error) {
    if (error instanceof vscode.CancellationError) return;
    output.error(error instanceof Error ? error : String(error));
    void showError(output, error instanceof Error ? error.message : String(error));
  }
}

async function showError(output: vscode.LogOutputChannel, message: string): Promise<void> {
  const showOutput = vscode.l10n.t('Show Output');
  const chosen = await vscode.window.showErrorMessage(`Async Lens: ${message}`, showOutput);
  if (chosen === showOutput) output.show();
}

/** `asyncLens.supportsActiveEditor` is true where the editor's title button and menu make sense. */
function offerInSelector(): vscode.Disposable {
  const update = (editor: vscode.TextEditor | undefined) => {
    const isSupported = editor !== undefined && vscode.languages.match(documentSelector, editor.document) > 0;
    void vscode.commands.executeCommand('setContext', 'asyncLens.supportsActiveEditor', isSupported);
  };
  update(vscode.window.activeTextEditor);
  return vscode.window.onDidChangeActiveTextEditor(update);
}
