import * as vscode from 'vscode';
import type { OutlinedTask } from '../../../server/src/protocol/task-outline.ts';
import { descriptionOf, spokenItem, type TaskItem } from './items.ts';

/** A line of the tree as VS Code shows it. `opensFunctions` where the file is small enough to show all of it. */
export function toTreeItem(item: TaskItem, opensFunctions: boolean): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  const isFunction = item.of.kind === 'function';
  const label = item.of.kind === 'function' ? item.of.function.name : item.of.task.label;
  const shown = new vscode.TreeItem(label, item.children.length === 0 ? None : isFunction && !opensFunctions ? Collapsed : Expanded);
  const spoken = spokenItem(item);
  return Object.assign(shown, {
    id: item.key,
    description: descriptionOf(item),
    tooltip: spoken,
    iconPath: item.of.kind === 'function' ? new vscode.ThemeIcon('symbol-function') : iconOf(item.of.task),
    accessibilityInformation: { label: spoken, role: 'treeitem' },
    contextValue: isFunction ? 'asyncLens.function' : 'asyncLens.task',
    command: { title: vscode.l10n.t('Go to Code'), command: 'asyncLens.tasks.goToCode', arguments: [item] },
  } satisfies Partial<vscode.TreeItem>);
}

/** Shape by kind; colour only says again what the words say. */
function iconOf({ kind, ruleIds }: OutlinedTask): vscode.ThemeIcon {
  return new vscode.ThemeIcon(icons[kind], ruleIds.length === 0 ? undefined : new vscode.ThemeColor('list.warningForeground'));
}

const icons = {
  entry: 'debug-start',
  start: 'play',
  await: 'watch',
  join: 'git-merge',
  work: 'symbol-operator',
  blocking: 'stop-circle',
  call: 'symbol-method',
  branch: 'git-compare',
  loop: 'sync',
  exit: 'sign-out',
  detached: 'debug-disconnect',
  end: 'debug-stop',
  heading: 'list-tree',
} satisfies Record<OutlinedTask['kind'], string>;
