import * as vscode from 'vscode';
import type { FocusArea } from '../../../server/src/protocol/webview-messages.ts';

/**
 * What `when` clauses of key bindings and menus ask of the task graphs: `asyncLens.taskGraph.focus` is the part of a graph
 * that has the focus, unset when none has it; `asyncLens.taskGraph.visible` is true while a graph can be seen. VS Code's own
 * `activeWebviewPanelId` stays set while somebody types in a terminal.
 */
export class ContextKeys<Panel> {
  readonly #visible = new Set<Panel>();
  #withFocus: Panel | undefined;

  focused(panel: Panel, area: FocusArea): void {
    // The panel that loses the focus may say so after the one that gets it.
    if (area === 'none' && this.#withFocus !== panel) return;
    this.#withFocus = area === 'none' ? undefined : panel;
    set('focus', area === 'none' ? undefined : area);
  }

  visibilityChanged(panel: Panel, isVisible: boolean): void {
    if (isVisible) this.#visible.add(panel);
    else {
      this.#visible.delete(panel);
      // A page that is hidden or closed is destroyed and says nothing more.
      this.focused(panel, 'none');
    }
    set('visible', this.#visible.size > 0);
  }
}

function set(name: 'focus' | 'visible', value: string | boolean | undefined): void {
  void vscode.commands.executeCommand('setContext', `asyncLens.taskGraph.${name}`, value);
}
