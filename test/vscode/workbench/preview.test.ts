import type { FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../../scripts/setup/places.mjs';
import { pictureSettings } from './pictures.ts';
import { createShop, type Shop } from './shop.ts';
import { Workbench } from './workbench.ts';

const oneAfterAnother = 'const orders = await loadOrders(id);';
const atOnce = 'const [user, orders] = await Promise.all([loadUser(id), loadOrders(id)]);';

let shop: Shop;
let workbench: Workbench;
let graph: FrameLocator;

beforeAll(async () => {
  shop = createShop();
  workbench = await Workbench.open({ folder: shop.folder, extension: root, settings: pictureSettings });
  await workbench.openFile('dashboard.ts');
  await workbench.waitForSquiggle('warning');
});

afterAll(async () => {
  await workbench[Symbol.asyncDispose]();
  shop[Symbol.dispose]();
});

const step = (text: string) => graph.locator('svg [data-node]', { hasText: text }).first();
const showsAfter = () => graph.getByRole('button', { name: 'After', pressed: true }).waitFor();

test('the lightbulb opens the graph with the picture after the fix', async () => {
  await workbench.lightbulb('loadOrders(id)', 'Preview in task graph: Run 2 awaits at once');
  graph = await workbench.webview('Task Graph: dashboard');
  await showsAfter();
  // The focus stays where the code is.
  await workbench.page.locator('.editor-group-container.active .tab.active[data-resource-name="dashboard.ts"]').waitFor();
});

test('what was previewed is applied by one click, and the graph follows', async () => {
  await graph.getByRole('button', { name: 'Apply', exact: true }).click();
  await workbench.focusEditor();
  await workbench.waitForText(atOnce);
  await step('Promise.all').waitFor();
  await graph.getByRole('button', { name: 'Apply', exact: true }).waitFor({ state: 'detached' });
  await workbench.page.keyboard.press('Control+Z');
  await workbench.waitForText(oneAfterAnother);
  await step('await loadOrders(id)').waitFor();
});

test('the hover leads to the picture, too; with a review the edit is shown first, and the graph follows', async () => {
  await workbench.hover('loadOrders(id);');
  await workbench.page.getByRole('link', { name: 'Preview in task graph: Run 2 awaits at once' }).click();
  await showsAfter();
  await workbench.leaveHover();
  await graph.getByRole('button', { name: 'Apply with review' }).click();
  await workbench.page.locator('.bulk-edit-panel').getByText('Promise.all').first().waitFor();
  await workbench.focusEditor();
  await workbench.waitForText(oneAfterAnother);
  await workbench.confirmRefactoring();
  await workbench.waitForText(atOnce);
  await step('Promise.all').waitFor();
});

test('the graph follows a repair that goes through the refactor preview', async () => {
  await workbench.waitForWarnings(2);
  await workbench.lightbulb('recordVisit(id)', 'Await it');
  await workbench.confirmRefactoring();
  await workbench.waitForText('await recordVisit(id)');
  await step('await recordVisit(id)').waitFor();
});

test('it follows the caret: a step is selected, and the focus stays in the editor', async () => {
  await workbench.putCaretOn('readFileSync(');
  await graph.locator('[role=treeitem][aria-selected=true]', { hasText: 'readFileSync' }).waitFor({ state: 'attached' });
  expect(await workbench.page.evaluate(() => document.activeElement?.tagName)).not.toBe('IFRAME');
});

test('after a reload of the window it is there again, with what it had shown', async () => {
  await workbench.save();
  graph = await workbench.reload('Task Graph: dashboard');
  await step('await recordVisit(id)').waitFor();
  await workbench.putCaretOn('readFileSync(');
  await graph.locator('[role=treeitem][aria-selected=true]', { hasText: 'readFileSync' }).waitFor({ state: 'attached' });
});
