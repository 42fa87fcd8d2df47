import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../../scripts/setup/places.mjs';
import { picture, pictureSettings } from './pictures.ts';
import { createShop, type Shop } from './shop.ts';
import { Workbench } from './workbench.ts';

let shop: Shop;
let workbench: Workbench;

beforeAll(async () => {
  // With this setting there would be no server, and so no problems.
  shop = createShop({ 'asyncLens.server.path': 'not-there.js' });
  workbench = await Workbench.open({ folder: shop.folder, extension: root, trust: 'asked', settings: pictureSettings });
});

afterAll(async () => {
  await workbench[Symbol.asyncDispose]();
  shop[Symbol.dispose]();
});

test('in Restricted Mode the empty view says what is not done there, and why', async () => {
  await workbench.page.locator('[id="status.workspaceTrust"]').waitFor();
  await workbench.runCommand('Focus on Async Tasks View');
  await workbench.page.getByText('Restricted Mode: code is checked, and never run.').waitFor();
  await workbench.page.getByRole('button', { name: 'Manage Workspace Trust' }).waitFor();
});

test('code is checked as ever, what the workspace sets as server is ignored, and the language status says so', async () => {
  await workbench.openFile('dashboard.ts');
  await workbench.waitForSquiggle('warning');
  await workbench.page.getByRole('treeitem', { name: /^async function dashboard/ }).waitFor();
  await workbench.page.locator('[id="status.languageStatus"]').hover();
  await workbench.page.locator('.monaco-hover', { hasText: 'workspace paths are ignored' }).waitFor();
  await workbench.screenshot(picture('restricted-mode'));
  const status = await workbench.page.locator('[id="status.languageStatus"]').getAttribute('aria-label');
  expect(status).toContain('Async Lens: Restricted Mode, workspace paths are ignored');
});

test('with trust the server that the workspace names is started, which is not there', async () => {
  await workbench.runCommand('Workspaces: Manage Workspace Trust');
  await workbench.page.locator('.workspace-trust-editor').getByRole('button', { name: 'Trust', exact: true }).click();
  await workbench.page.locator('[id="status.workspaceTrust"]').waitFor({ state: 'detached' });
  await workbench.openFile('dashboard.ts');
  await workbench.page.locator('[id="status.languageStatus"][aria-label*="Async Lens, The server has stopped"]').waitFor();
  expect(await workbench.page.locator('[id="status.languageStatus"]').getAttribute('aria-label')).not.toContain('Restricted Mode');
});
