import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../../scripts/setup/places.mjs';
import { picture, pictureSettings } from './pictures.ts';
import { createShop, type Shop } from './shop.ts';
import { Workbench } from './workbench.ts';

let shop: Shop;
let workbench: Workbench;

beforeAll(async () => {
  shop = createShop();
  workbench = await Workbench.open({ folder: shop.folder, extension: root, settings: pictureSettings });
});

afterAll(async () => {
  await workbench[Symbol.asyncDispose]();
  shop[Symbol.dispose]();
});

const row = (name: string | RegExp) => workbench.page.getByRole('treeitem', { name });

test('without a file the view says what it is for', async () => {
  await workbench.runCommand('Focus on Async Tasks View');
  await workbench.page.getByText('Open a TypeScript or JavaScript file to see what its functions wait for').waitFor();
});

test('it lists what the functions of the active file wait for, block and lose, in words that can be heard', async () => {
  await workbench.openFile('dashboard.ts');
  await row(/^async function dashboard, span 5 steps, work 6 steps$/).waitFor();
  await row(/^readFileSync\(.*, blocks the event loop, 1 step.*reported by no-blocking-call$/).waitFor();
  await row(/^await loadUser\(id\), waits for a task/).waitFor();
  await row(/^recordVisit\(id\), a task that nobody awaits, 1 step, lost: nobody awaits it.*reported by no-floating-promises$/).waitFor();
});

test('it follows the caret, and the focus stays in the editor', async () => {
  await workbench.putCaretOn('loadOrders(id)');
  await workbench.page.locator('.monaco-list-row.selected', { hasText: 'loadOrders(id)' }).waitFor();
  await workbench.screenshot(picture('async-tasks'));
  await workbench.page.keyboard.type('/**/');
  await workbench.waitForText('/**/');
  await workbench.page.keyboard.press('Control+Z');
});

test('a click goes to the code', async () => {
  await row(/^readFileSync/).click();
  await workbench.page.locator('.line-numbers.active-line-number', { hasText: /^5$/ }).waitFor();
});

test('it follows what is typed', async () => {
  await workbench.putCaretOn('recordVisit(id)');
  await workbench.page.keyboard.press('Home');
  await workbench.page.keyboard.type('await ');
  await row(/^await recordVisit\(id\), waits for a task/).waitFor();
  expect(await row(/a task that nobody awaits/).count()).toBe(0);
});

test('a file in which nothing waits says so', async () => {
  await workbench.openFile('package.json');
  await workbench.page.getByText('Open a TypeScript or JavaScript file to see what its functions wait for').waitFor();
  await workbench.openFile('total.ts');
  await workbench.page.getByText('Nothing in this file waits, starts a task or blocks the event loop.').waitFor();
});
