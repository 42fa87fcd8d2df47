import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { launchBrowser, newWorkbenchPage, workbenchUrl, type WorkbenchOptions } from '../../../scripts/vscode-host/page.ts';
import { startServer, type ServerOptions, type VsCodeServer } from '../../../scripts/vscode-host/server.ts';
import { centreOfLightbulbNear, rectangleOfText, type Rectangle } from './editor-text.ts';

/** How long a verb waits for what it names. VS Code on two busy cores takes seconds, not tens of them. */
const limitMs = 30_000;

/** How often a lightbulb is opened until it offers what it should. */
const lightbulbAttempts = 6;
/** How often the focus is asked for. */
const focusAttempts = 6;

export type SquiggleSeverity = 'error' | 'warning' | 'info' | 'hint';

/**
 * VS Code with the extension, driven as a user drives it: by what can be seen, clicked and typed. Each verb waits
 * until what it did can be seen and rejects after 30 s, saying what it waited for.
 */
export class Workbench implements AsyncDisposable {
  readonly page: Page;
  readonly #browser: Browser;
  readonly #server: VsCodeServer;

  private constructor(server: VsCodeServer, browser: Browser, page: Page) {
    this.#server = server;
    this.#browser = browser;
    this.page = page;
  }

  /** Starts a VS Code of its own and opens `folder` in it. */
  static async open(options: WorkbenchOptions & ServerOptions): Promise<Workbench> {
    const server = await startServer(options);
    const browser = await launchBrowser();
    const page = await newWorkbenchPage(browser);
    page.setDefaultTimeout(limitMs);
    const workbench = new Workbench(server, browser, page);
    try {
      await page.goto(workbenchUrl(server, options));
      await page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row').first().waitFor();
      // What the manifest contributes is there: a palette that is opened before would lack it.
      if (options.extension !== undefined) await page.locator('.pane-header', { hasText: 'Async Tasks' }).waitFor();
      return workbench;
    } catch (error) {
      await workbench[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** Opens a file of the folder by its name, as typed into Quick Open. */
  async openFile(name: string): Promise<void> {
    await this.#pick('Control+P', name);
    await this.page.locator('.editor-group-container.active .tab.active', { hasText: name.split('/').at(-1) ?? name }).waitFor();
    await this.page.locator('.editor-group-container.active .monaco-editor .view-line').first().waitFor();
  }

  /** Runs a command by its title, as shown in the Command Palette. */
  async runCommand(title: string): Promise<void> {
    await this.#pick('F1', `>${title}`, title);
  }

  /** Waits until the open editor underlines something with this severity. */
  async waitForSquiggle(severity: SquiggleSeverity): Promise<void> {
    await this.#squiggles(severity).first().waitFor({ state: 'attached' });
  }

  /** Waits until there are so many warnings in all open files, as the status bar counts them. */
  async waitForWarnings(count: number): Promise<void> {
    await this.page.locator(`[id="status.problems"][aria-label="Warnings: ${count}"]`).waitFor();
  }

  /** Waits until the open editor underlines nothing with this severity any more. */
  async waitForNoSquiggle(severity: SquiggleSeverity): Promise<void> {
    await this.#squiggles(severity).first().waitFor({ state: 'detached' });
  }

  /** Rests the mouse on the first place in view that reads `text` and returns what the hover says about it. */
  async hover(text: string): Promise<string> {
    const { x, y, width, height } = await this.#find(text);
    await this.page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
    const hover = this.page.locator('.monaco-hover:not(.hidden)').filter({ has: this.page.locator('.hover-row') }).first();
    await hover.waitFor();
    return hover.innerText();
  }

  /** Takes the mouse away from a hover, and waits until it has closed. */
  async leaveHover(): Promise<void> {
    await this.page.mouse.move(0, 0, { steps: 4 });
    await this.page.locator('.monaco-hover:not(.hidden) .hover-row').first().waitFor({ state: 'hidden' });
  }

  /** Puts the caret into the first place in view that reads `text`. */
  async putCaretOn(text: string): Promise<void> {
    const { x, y, width, height } = await this.#find(text);
    await this.page.mouse.click(x + width / 2, y + height / 2);
  }

  /** Puts the caret on `text`, opens the lightbulb there, and chooses the action with this title. */
  async lightbulb(text: string, action: string): Promise<void> {
    await this.openLightbulb(text, action);
    await this.page.locator('.action-widget .monaco-list-row', { hasText: action }).click();
    await this.page.locator('.action-widget').first().waitFor({ state: 'hidden' });
  }

  /**
   * Puts the caret on `text`, clicks the lightbulb that appears, and returns the titles it offers, one of which contains
   * `wanted`. For a moment the bulb is that of the caret's last place, or holds the list of before an edit, and it comes,
   * goes and comes again while several providers answer; so it is tried again, by the key, which asks anew.
   */
  async openLightbulb(text: string, wanted: string): Promise<readonly string[]> {
    // The lightbulb comes with a move of the caret: if it is on the text already, it has to leave first.
    await this.page.keyboard.press('Home');
    await this.putCaretOn(text);
    let titles: readonly string[] = [];
    for (let attempt = 0; attempt < lightbulbAttempts; attempt += 1) {
      if (attempt === 0) await this.#clickLightbulbNear(text);
      else await this.page.keyboard.press('Control+.');
      // Nothing opens while nothing is known to be wrong.
      titles = await this.#actionTitles(limitMs / lightbulbAttempts).catch(() => []);
      if (titles.some((title) => title.includes(wanted))) return titles;
      await this.page.keyboard.press('Escape');
      await this.page.locator('.action-widget').first().waitFor({ state: 'hidden' });
    }
    throw new Error(`The lightbulb at \`${text}\` offers ${titles.join(', ')}, but not ${wanted}.`);
  }

  async #actionTitles(timeout: number): Promise<readonly string[]> {
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    await rows.first().waitFor({ timeout });
    return rows.allInnerTexts();
  }

  /** Ticks everything in the refactor preview that has opened, applies it, and waits until the preview is done. */
  async confirmRefactoring(): Promise<void> {
    const preview = this.page.locator('.bulk-edit-panel');
    await preview.locator('.edit-checkbox').first().check();
    await preview.getByRole('button', { name: 'Apply' }).click();
    await preview.locator('.edit-checkbox').first().waitFor({ state: 'hidden' });
  }

  /** Loads the window anew and returns the page of the graph that comes back. The command lets VS Code store its state first. */
  async reload(title: string): Promise<FrameLocator> {
    const loaded = this.page.waitForEvent('load');
    await this.runCommand('Developer: Reload Window');
    await loaded;
    const webview = await this.webview(title);
    // Server, extensions and language server all start again.
    await webview.locator('svg [data-node]').first().waitFor({ timeout: 3 * limitMs });
    return webview;
  }

  async #clickLightbulbNear(text: string): Promise<void> {
    const { y } = await this.#find(text);
    const bulb = await this.page.waitForFunction(centreOfLightbulbNear, y, { timeout: limitMs / lightbulbAttempts }).catch(() => undefined);
    const centre = await bulb?.jsonValue();
    if (centre !== undefined) await this.page.mouse.click(centre.x, centre.y);
  }

  /** Waits until the open editor shows `text` in one of its lines. */
  async waitForText(text: string): Promise<void> {
    await this.#find(text);
  }

  /** Puts the focus into the first editor group, whatever has it now. */
  async focusEditor(): Promise<void> {
    const focused = this.page.locator('.editor-group-container.active .monaco-editor.focused');
    // A page that is being drawn anew may swallow the key.
    for (let attempt = 1; attempt < focusAttempts; attempt += 1) {
      await this.page.keyboard.press('Control+1');
      if (await focused.waitFor({ timeout: limitMs / focusAttempts }).then(() => true, () => false)) return;
    }
    await this.page.keyboard.press('Control+1');
    await focused.waitFor();
  }

  /** The page inside the webview panel whose tab reads `title`. */
  async webview(title: string): Promise<FrameLocator> {
    await this.page.locator('.tab', { hasText: title }).first().waitFor();
    return this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }

  /** Saves the open file and waits until its tab says so. */
  async save(): Promise<void> {
    await this.page.keyboard.press('Control+S');
    await this.page.locator('.editor-group-container.active .tab.active.dirty').waitFor({ state: 'detached' });
  }

  /** Takes a picture of the whole window. */
  async screenshot(file: string): Promise<void> {
    mkdirSync(dirname(file), { recursive: true });
    await this.page.screenshot({ path: file });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#browser.close();
    await this.#server.stop();
  }

  /** Opens a quick input by its key, types into it, and takes the row that shows `label`. A window that is starting anew may swallow the key. */
  async #pick(key: string, typed: string, label: string = typed): Promise<void> {
    const input = this.page.locator('.quick-input-widget:visible input').first();
    for (let attempt = 0, isOpen = false; attempt < focusAttempts && !isOpen; attempt += 1) {
      await this.page.keyboard.press(key);
      isOpen = await input.waitFor({ timeout: limitMs / focusAttempts }).then(() => true, () => false);
    }
    await input.fill(typed);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first().click();
    await input.waitFor({ state: 'hidden' });
  }

  #squiggles(severity: SquiggleSeverity) {
    return this.page.locator(`.editor-group-container.active .squiggly-${severity}`);
  }

  async #find(text: string): Promise<Rectangle> {
    const found = await this.page.waitForFunction(rectangleOfText, text, { timeout: limitMs }).catch((error: unknown) => {
      throw new Error(`The open editor does not show \`${text}\`.`, { cause: error });
    });
    const rectangle = await found.jsonValue();
    if (rectangle === undefined) throw new Error(`\`${text}\` vanished from the open editor.`);
    return rectangle;
  }
}
