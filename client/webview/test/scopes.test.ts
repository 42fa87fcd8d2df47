import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../../scripts/vscode-host/page.ts';
import { checkoutGraph, exhibitionGraph } from '../../../server/src/graph/layout/samples.testing.ts';
import { seriousFindings } from './axe.testing.ts';
import { bundlePage, openHosted, type Bundle, type HostedPage } from './host.testing.ts';
import { longMap, shopMap } from './map.testing.ts';
import { themes, type ThemeName } from './themes.testing.ts';

let browser: Browser;
let bundle: Bundle;

beforeAll(async () => {
  [browser, bundle] = await Promise.all([launchBrowser(), bundlePage()]);
});

afterAll(() => browser.close());

const box = (id: string) => `svg.map [data-node="${id}"]`;

function selectedNode({ page }: HostedPage): Promise<string | null> {
  return page.locator('[role=treeitem][aria-selected=true]').getAttribute('data-node');
}

describe('the scope', () => {
  it.each([
    ['Neighbours', '2', { kind: 'neighbours', callers: 1, callees: 1 }],
    ['File', '3', { kind: 'file' }],
    ['Map', '4', { kind: 'project' }],
    ['Function', '1', { kind: 'function' }],
  ])('%s is asked for by a button and by %s', async (name, key, scope) => {
    await using hosted = await openHosted(browser, bundle);
    await hosted.show(checkoutGraph());
    await hosted.page.getByRole('button', { name, exact: true }).click();
    expect(await hosted.waitForPosted('scope')).toEqual({ type: 'scope', scope, filter: {} });
    await hosted.forgetPosted();
    await hosted.page.keyboard.press(key);
    expect(await hosted.waitForPosted('scope')).toEqual({ type: 'scope', scope, filter: {} });
  });

  it('is what the editor says, with as many callers and callees as wanted', async () => {
    await using hosted = await openHosted(browser, bundle);
    const { page } = hosted;
    await hosted.showMap({ ...shopMap(), scope: 'neighbours', root: 'shop.ts#order' });
    await page.getByRole('button', { name: 'Neighbours', pressed: true }).waitFor();
    await page.getByRole('button', { name: 'Levels of callers: one less' }).click();
    expect(await hosted.waitForPosted('scope')).toMatchObject({ scope: { kind: 'neighbours', callers: 0, callees: 1 } });
    await hosted.send({ type: 'view', isPinned: false, followsCaret: true, depth: 0, scope: { kind: 'neighbours', callers: 0, callees: 3 } });
    await hosted.forgetPosted();
    await page.getByRole('button', { name: 'Levels of callees: one more' }).click();
    expect(await hosted.waitForPosted('scope')).toMatchObject({ scope: { kind: 'neighbours', callers: 0, callees: 3 } });
  });

  it('stays within reach when there is nothing to draw in it', async () => {
    await using hosted = await openHosted(browser, bundle);
    await hosted.send({ type: 'state', state: 'empty', text: 'Put the caret into a function.' });
    await hosted.page.getByRole('button', { name: 'Map', exact: true }).click();
    expect(await hosted.waitForPosted('scope')).toMatchObject({ scope: { kind: 'project' } });
  });
});

describe('a map', () => {
  it('is drawn where the server put it, over a graph and back', async () => {
    await using hosted = await openHosted(browser, bundle);
    const { page } = hosted;
    await hosted.show(exhibitionGraph(), 1);
    await hosted.showMap(shopMap(), 2);
    expect(await hosted.waitForPosted('drawn')).toEqual({ type: 'drawn', version: 2, nodeCount: 5 });
    const { picture } = shopMap();
    expect(await page.locator(box('shop.ts#report')).getAttribute('transform')).toBe(`translate(${picture.nodes[2]?.x} ${picture.nodes[2]?.y})`);
    expect(await page.locator('.frame-group.file').count()).toBe(3);
    expect(await page.locator('.call-line').evaluateAll((lines) => lines.map((line) => line.getAttribute('class')))).toEqual(['call-line awaited', 'call-line joined', 'call-line lost', 'call-line sync']);
    expect(await page.getByRole('button', { name: 'Timeline' }).count()).toBe(0);
    await hosted.show(exhibitionGraph(), 3);
    await page.locator('svg.map').waitFor({ state: 'detached' });
    await page.locator('svg.flow').waitFor();
  });

  it('leads to code with a click, and to the graph of a function with two', async () => {
    await using hosted = await openHosted(browser, bundle);
    await hosted.showMap(shopMap(), 4);
    await hosted.page.locator(box('shop.ts#order')).click();
    expect(await hosted.waitForPosted('reveal')).toEqual({ type: 'reveal', version: 4, nodeId: 'shop.ts#order', focus: 'keep' });
    await hosted.page.getByText('no-floating-promises', { exact: true }).waitFor();
    await hosted.page.locator(box('shop.ts#order')).dblclick();
    expect(await hosted.waitForPosted('openFunction')).toEqual({ type: 'openFunction', version: 4, nodeId: 'shop.ts#order' });
  });

  it('shows the functions of a folded file when that is opened', async () => {
    await using hosted = await openHosted(browser, bundle);
    const map = shopMap();
    await hosted.showMap({ ...map, files: [], nodes: map.nodes.map((node) => ({ ...node, kind: 'file' as const })) });
    await hosted.page.locator(box('shop.ts#order')).dblclick();
    expect(await hosted.waitForPosted('scope')).toEqual({ type: 'scope', scope: { kind: 'project' }, filter: { text: 'order' } });
  });

  it('is walked, searched and opened with keys alone', async () => {
    await using hosted = await openHosted(browser, bundle);
    const { page } = hosted;
    await hosted.showMap(shopMap());
    await page.locator('#tasks').focus();
    for (const [key, to] of [['Home', 'main.ts#main'], ['ArrowRight', 'shop.ts#order'], ['ArrowRight', 'shop.ts#report'], ['ArrowLeft', 'shop.ts#order'], ['End', 'shop.test.ts#orders']] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => selectedNode(hosted), { message: key }).toBe(to);
    }
    await page.keyboard.press('/');
    await page.getByRole('search').waitFor();
    await page.keyboard.type('config');
    await page.keyboard.press('Enter');
    await expect.poll(() => selectedNode(hosted)).toBe('shop.ts#configuration');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    expect(await hosted.waitForPosted('openFunction')).toMatchObject({ nodeId: 'shop.ts#configuration' });
    await page.keyboard.press('Control+Enter');
    expect(await hosted.waitForPosted('reveal')).toMatchObject({ nodeId: 'shop.ts#configuration', focus: 'editor' });
    const width = async () => Number(await page.locator('svg.map').getAttribute('width'));
    const before = await width();
    await page.keyboard.press('+');
    await expect.poll(width).toBeGreaterThan(before);
    await page.keyboard.press('f');
    await expect.poll(width).toBeLessThanOrEqual(before);
  });

  it('is a tree of files for people who hear it', async () => {
    await using hosted = await openHosted(browser, bundle, { bodyClasses: ['vscode-using-screen-reader'] });
    await hosted.showMap(shopMap());
    expect(await hosted.page.getByRole('treeitem').allTextContents()).toEqual([
      'main.ts',
      'main, async function, 1 await, 0 callers, 1 callees',
      'shop.ts',
      'order, async function, 2 awaits, 2 callers, 2 callees, reported by no-floating-promises',
      'report, async function, 1 callers, 0 callees',
      'configuration, function, blocks the event loop: it calls fs.readFileSync, 1 callers, 0 callees',
      'shop.test.ts',
      'orders, async function, 1 await, a test, 0 callers, 1 callees',
    ]);
    expect(await seriousFindings(hosted)).toEqual([]);
  });

  it('a line says who calls whom, and what becomes of the task', async () => {
    await using hosted = await openHosted(browser, bundle);
    const { page } = hosted;
    await hosted.showMap(shopMap());
    const from = await page.locator(box('shop.ts#order')).boundingBox();
    const to = await page.locator(box('shop.ts#report')).boundingBox();
    if (from === null || to === null) throw new Error('The boxes are not drawn');
    await page.mouse.move((from.x + from.width + to.x) / 2, from.y + from.height / 2);
    expect(await page.locator('.tip text').textContent()).toBe('order calls report, lost: nobody awaits it');
  });

  it('draws what is in sight of a large project', async () => {
    await using hosted = await openHosted(browser, bundle);
    await hosted.showMap(longMap(2_000));
    expect(await hosted.waitForPosted('drawn')).toMatchObject({ nodeCount: 2_000 });
    expect(await hosted.page.locator('svg.map .node').count()).toBeLessThan(1_200);
    await hosted.send({ type: 'select', nodeId: 'f1990' });
    await hosted.page.locator(box('f1990')).waitFor();
  });

  it('asks the server for a part of it', async () => {
    await using hosted = await openHosted(browser, bundle);
    const { page } = hosted;
    await hosted.showMap(shopMap());
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('checkbox', { name: 'Hide tests' }).check();
    expect((await hosted.waitForPosted('scope')).filter).toEqual({ hideTests: true });
    await page.getByRole('checkbox', { name: 'Only tasks and awaits' }).check();
    await expect.poll(async () => (await hosted.waitForPosted('scope')).filter).toEqual({ hideTests: true, only: 'tasks' });
    await page.getByRole('textbox', { name: 'Only names and files with' }).fill('order');
    await expect.poll(async () => (await hosted.waitForPosted('scope')).filter).toEqual({ text: 'order', hideTests: true, only: 'tasks' });
  });

  it('that is too large is refused with the filters that help', async () => {
    await using hosted = await openHosted(browser, bundle);
    const { page } = hosted;
    await hosted.show(checkoutGraph());
    await hosted.send({ type: 'view', isPinned: false, followsCaret: true, depth: 0, scope: { kind: 'project' } });
    await hosted.send({ type: 'state', state: 'tooLarge', text: 'The map would have 2,412 boxes.' });
    await page.getByText('Too much to draw').waitFor();
    expect(await page.locator('svg.flow').count()).toBe(0);
    await page.getByRole('checkbox', { name: 'Hide tests' }).check();
    expect((await hosted.waitForPosted('scope')).filter).toEqual({ hideTests: true });
    expect(await seriousFindings(hosted)).toEqual([]);
  });

  it.each(Object.keys(themes) as ThemeName[])('keeps the policy, and axe finds nothing serious: %s', async (theme) => {
    await using hosted = await openHosted(browser, bundle, { theme });
    await hosted.showMap({ ...shopMap(), scope: 'neighbours', root: 'shop.ts#order' });
    await hosted.page.locator(box('shop.ts#configuration')).click();
    await hosted.page.getByRole('button', { name: 'Filter' }).click();
    expect(await seriousFindings(hosted)).toEqual([]);
    expect(hosted.troubles).toEqual([]);
    expect(await hosted.page.locator('[style]').count()).toBe(0);
  });

  it('is asked for again when a hidden page comes back', async () => {
    await using first = await openHosted(browser, bundle);
    await first.showMap(shopMap());
    await expect.poll(() => first.saved()).toMatchObject({ version: 2, source: { scope: { kind: 'project' } } });
    const saved = await first.saved();
    await using second = await openHosted(browser, bundle, { ...(saved && { saved }) });
    await second.page.getByRole('button', { name: 'Map', exact: true, pressed: true }).waitFor();
  });
});
