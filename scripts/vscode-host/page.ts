import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumExecutable } from '../setup/system-packages.mjs';
import { SetupTrouble } from '../setup/trouble.mjs';
import type { VsCodeServer } from './server.ts';

/** What a workbench page is opened with. */
export interface WorkbenchOptions {
  /** Folder that VS Code opens. */
  readonly folder: string;
  /** Folder of an extension under development to load. */
  readonly extension?: string;
  /** Module that exports `run()`, to run in the extension host; needs `extension`. */
  readonly tests?: string;
}

/** Address of a workbench page. Paths are absolute, on the server's machine. */
export function workbenchUrl({ authority }: VsCodeServer, { folder, extension, tests }: WorkbenchOptions): string {
  const remote = (path: string) => `vscode-remote://${authority}${path}`;
  const payload = [
    ...(extension === undefined ? [] : [['extensionDevelopmentPath', remote(extension)]]),
    ...(tests === undefined ? [] : [['extensionTestsPath', remote(tests)]]),
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  return `http://${authority}/?${new URLSearchParams({ folder, payload: JSON.stringify(payload) })}`;
}

/** Debian's Chromium, or the one that CHROMIUM_EXECUTABLE names, without a window. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = chromiumExecutable();
  if (executablePath === undefined) throw new SetupTrouble('No Chromium was found.', 'Install Chromium or Chrome, or name one in CHROMIUM_EXECUTABLE.');
  return chromium.launch({
    executablePath,
    // Without the last three Chromium keeps looking for its maker's hosts, which slows a machine without them.
    args: '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(' '),
  });
}

/** A page of the size that screenshots are taken in. */
export async function newWorkbenchPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 2 });
  return context.newPage();
}
