import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../../../scripts/vscode-host/page.ts';
import { formatGraph } from '../../../server/src/graph/formats/index.ts';
import { exhibitionGraph, exhibitionText } from '../../../server/src/graph/layout/samples.testing.ts';
import { bundlePage } from './host.testing.ts';

let browser: Browser;
let folder: string;

beforeAll(async () => {
  [browser, folder] = await Promise.all([launchBrowser(), mkdtemp(join(tmpdir(), 'task-graph-'))]);
});

afterAll(() => Promise.all([browser.close(), rm(folder, { recursive: true })]));

it('the HTML file works from a disk: it draws, shows the code, and reaches for nothing', async () => {
  const file = join(folder, 'graph.html');
  await writeFile(file, formatGraph(exhibitionGraph(), 'html', { page: await bundlePage(), texts: { 'src/chess-exhibition.ts': exhibitionText } }));
  const page = await browser.newPage();
  const troubles: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  page.on('pageerror', (error) => troubles.push(error.message));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  await page.locator('svg.flow [data-node="boards/game/pairs/0"]').click();
  expect(await page.locator('.excerpt').textContent()).toBe('chess-exhibition.ts:17moves = judit(moves);');
  expect(await page.getByRole('button', { name: 'Go to code' }).count()).toBe(0);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Export' }).click().then(() => page.getByRole('button', { name: 'Save as SVG picture' }).click()),
  ]);
  expect(download.suggestedFilename()).toBe('exhibition.svg');
  expect(troubles).toEqual([]);
  expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([pathToFileURL(file).href]);
});
