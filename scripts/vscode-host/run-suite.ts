import { format } from 'node:util';
import { newWorkbenchPage, launchBrowser, workbenchUrl, type WorkbenchOptions } from './page.ts';
import type { VsCodeServer } from './server.ts';

/** A run of a test suite inside the extension host. */
export interface SuiteRun {
  /** 0 when `run()` fulfilled. */
  readonly exitCode: number;
  /** What the extension host logged, in order. */
  readonly log: readonly string[];
}

/**
 * Runs the module `tests` in the extension host of a workbench that a real browser shows.
 * Rejects when the workbench has not ended the run within `limitMs`; the error carries the log.
 */
export async function runSuite(server: VsCodeServer, options: Required<WorkbenchOptions>, limitMs: number): Promise<SuiteRun> {
  const browser = await launchBrowser();
  const log: string[] = [];
  try {
    const page = await newWorkbenchPage(browser);
    await page.exposeFunction('codeAutomationLog', (level: string, args: readonly unknown[]) => void log.push(`${level}: ${format(...args)}`));
    const exit = Promise.withResolvers<number>();
    await page.exposeFunction('codeAutomationExit', (code: number) => exit.resolve(code));
    page.on('crash', () => exit.reject(new Error(`The browser page crashed. Log:\n${log.join('\n')}`)));
    const limit = setTimeout(() => exit.reject(new Error(`The suite did not end within ${limitMs / 1000} s. Log:\n${log.join('\n')}`)), limitMs);
    await page.goto(workbenchUrl(server, options));
    const exitCode = await exit.promise.finally(() => clearTimeout(limit));
    return { exitCode, log };
  } finally {
    await browser.close();
  }
}
