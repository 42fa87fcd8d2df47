import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../../scripts/setup/places.mjs';
import { picture, pictureSettings } from './pictures.ts';
import { createShop, type Shop } from './shop.ts';
import { Workbench } from './workbench.ts';

const toggleSideBar = 'Control+B';
const firstEditorGroup = 'Control+1';

let shop: Shop;
let workbench: Workbench;

beforeAll(async () => {
  shop = createShop();
  workbench = await Workbench.open({ folder: shop.folder, extension: root, settings: pictureSettings });
  await workbench.openFile('dashboard.ts');
});

afterAll(async () => {
  await workbench[Symbol.asyncDispose]();
  shop[Symbol.dispose]();
});

test('a problem is underlined, and its hover says what to do and where to read more', async () => {
  await workbench.waitForSquiggle('warning');
  const hover = await workbench.hover('recordVisit(id)');
  expect(hover).toContain('returns a promise that nobody awaits');
  expect(hover).toContain('no-floating-promises');
  await workbench.screenshot(picture('hover'));
});

test('the lightbulb offers the repairs, then silence', async () => {
  const titles = await workbench.openLightbulb('recordVisit(id)', 'Await it');
  await workbench.page.keyboard.press('Escape');
  expect(titles).toContain('Await it');
  expect(titles).toContain('Disable no-floating-promises for this line');
});

test('a fix that changes what runs at once has its picture below it', async () => {
  const titles = await workbench.openLightbulb('loadOrders(id)', 'Run 2 awaits at once');
  await workbench.screenshot(picture('lightbulb'));
  await workbench.page.keyboard.press('Escape');
  expect(titles.slice(0, 2)).toEqual(['Run 2 awaits at once', 'Preview in task graph: Run 2 awaits at once']);
});

test('the graph opens from the palette and shows the function at the caret', async () => {
  await workbench.putCaretOn('loadOrders(id)');
  await workbench.runCommand('Async Lens: Open Task Graph');
  const graph = await workbench.webview('Task Graph: dashboard');
  await graph.getByText('loadOrders', { exact: false }).first().waitFor();
  await workbench.page.keyboard.press(toggleSideBar);
  await graph.getByRole('button', { name: 'Fit' }).click();
  await workbench.screenshot(picture('task-graph'));
});

test('a click on a node moves the caret, and the focus stays in the graph', async () => {
  const graph = await workbench.webview('Task Graph: dashboard');
  await graph.locator('svg [data-node]', { hasText: 'readFileSync' }).first().click();
  await workbench.page.locator('.line-numbers.active-line-number', { hasText: /^5$/ }).waitFor();
  expect(await workbench.page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
});

test('keys of the graph are key bindings of VS Code, and what is typed into its search is text', async () => {
  const { keyboard } = workbench.page;
  const graph = await workbench.webview('Task Graph: dashboard');
  const selected = (text: string) => graph.locator('[role=treeitem][aria-selected=true]', { hasText: text }).waitFor({ state: 'attached' });
  const pressed = (name: string) => graph.getByRole('button', { name, pressed: true }).waitFor();
  await graph.getByRole('tree').focus();
  // That the focus is there is known a moment later: until then the key is not bound.
  await expect.poll(async () => {
    await keyboard.press('Home');
    return await graph.locator('[role=treeitem][aria-selected=true]').textContent();
  }).toContain('the function begins');
  await keyboard.press('ArrowRight');
  await selected('readFileSync');
  await keyboard.press('ArrowRight');
  await selected('await loadUser(id)');
  await keyboard.press('ArrowLeft');
  await selected('readFileSync');
  await keyboard.press('t');
  await pressed('Timeline');
  await keyboard.press('t');
  await pressed('Lanes');
  await keyboard.press('/');
  const search = graph.getByRole('search').getByRole('textbox');
  await search.waitFor();
  await keyboard.type('tbf');
  expect(await search.inputValue()).toBe('tbf');
  await keyboard.press('Escape');
  await search.waitFor({ state: 'detached' });
  await pressed('Lanes');
});

test('the palette has what can be done in the graph, also with the focus in the editor', async () => {
  await workbench.focusEditor();
  await workbench.runCommand('Async Lens: Show Task Graph as Lanes or Timeline');
  const graph = await workbench.webview('Task Graph: dashboard');
  await graph.getByRole('button', { name: 'Timeline', pressed: true }).waitFor();
  await workbench.runCommand('Async Lens: Show Task Graph as Lanes or Timeline');
  await graph.getByRole('button', { name: 'Lanes', pressed: true }).waitFor();
});

// What changes behaviour (`Await it`) is shown in the refactor preview first; this one says what is so already.
test('a repair that changes nothing of what happens is one click', async () => {
  await workbench.page.keyboard.press(firstEditorGroup);
  await workbench.lightbulb('recordVisit(id)', 'Mark with void: nobody waits on purpose');
  await workbench.waitForText('void recordVisit(id)');
});
