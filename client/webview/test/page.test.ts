import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../../scripts/vscode-host/page.ts';
import { formatGraph } from '../../../server/src/graph/formats/index.ts';
import { checkoutGraph, exhibitionGraph, largeGraph, publishGraph } from '../../../server/src/graph/layout/samples.testing.ts';
import { pageKeys } from '../state/page-keys.ts';
import { seriousFindings } from './axe.testing.ts';
import { bundlePage, openHosted, type Bundle, type HostedPage } from './host.testing.ts';
import { themes, type ThemeName } from './themes.testing.ts';

let browser: Browser;
let bundle: Bundle;

beforeAll(async () => {
  [browser, bundle] = await Promise.all([launchBrowser(), bundlePage()]);
});

afterAll(() => browser.close());

const themeNames = Object.keys(themes) as ThemeName[];
async function selectedNode({ page }: HostedPage): Promise<string | null> {
  return page.locator('[role=treeitem][aria-selected=true]').getAttribute('data-node');
}

const node = (id: string) => `svg.flow [data-node="${id}"]`;

describe('under the policy of the extension', () => {
  it.each(themeNames)('shows every part without a violation, and axe finds nothing serious: %s', async (theme) => {
    await using hosted = await openHosted(browser, bundle, { theme });
    const { page } = hosted;
    await hosted.show(checkoutGraph());
    expect(await seriousFindings(hosted)).toEqual([]);
    await page.locator(node('1')).click();
    await page.getByRole('button', { name: 'After' }).click();
    await page.getByRole('button', { name: 'Why' }).click();
    await page.keyboard.press('/');
    await page.getByRole('search').waitFor();
    await page.keyboard.type('load');
    await page.getByRole('button', { name: 'Export' }).click();
    expect(await seriousFindings(hosted)).toEqual([]);
    for (let open = 0; open < 3; open++) await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Timeline' }).click();
    await page.keyboard.press('?');
    expect(await seriousFindings(hosted)).toEqual([]);
    await hosted.send({ type: 'state', state: 'empty', text: 'Put the caret into a function.' });
    await page.getByText('No tasks here').waitFor();
    expect(await seriousFindings(hosted)).toEqual([]);
    expect(hosted.troubles).toEqual([]);
    expect(await page.locator('[style]').count()).toBe(0);
  });

  it('reports what goes wrong inside it', async () => {
    await using hosted = await openHosted(browser, bundle);
    await hosted.page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<img src="https://elsewhere.test/x.png">'));
    expect((await hosted.waitForPosted('trouble')).text).toContain('img-src');
  });
});

describe('talking to the editor', () => {
  it('says ready, then drawn with the number of nodes', async () => {
    await using hosted = await openHosted(browser, bundle);
    await hosted.waitForPosted('ready');
    await hosted.show(exhibitionGraph(), 7);
    expect(await hosted.waitForPosted('drawn')).toEqual({ type: 'drawn', version: 7, nodeCount: 9 });
    await expect.poll(() => hosted.page.locator('svg.flow .node').count()).toBe(9);
  });

  it('a click shows the code and stays; a double click goes there', async () => {
    await using hosted = await openHosted(browser, bundle);
    await hosted.show(checkoutGraph(), 3);
    await hosted.page.locator(node('1')).click();
    expect(await hosted.waitForPosted('reveal')).toEqual({ type: 'reveal', version: 3, nodeId: '1', focus: 'keep' });
    await hosted.forgetPosted();
    await hosted.page.locator(node('1')).dblclick();
    expect((await hosted.posted()).at(-1)).toEqual({ type: 'reveal', version: 3, nodeId: '1', focus: 'editor' });
  });

  it('a click brings the keyboard to the tasks, on a node and beside', async () => {
    await using hosted = await openHosted(browser, bundle);
    const { page } = hosted;
    await hosted.show(checkoutGraph());
    const focused = () => page.evaluate(() => document.activeElement?.id);
    await page.locator(node('1')).click();
    expect(await focused()).toBe('tasks');
    await page.getByRole('button', { name: 'Fit' }).click();
    expect(await focused()).not.toBe('tasks');
    await page.locator('.stage').click({ position: { x: 5, y: 5 } });
    expect(await focused()).toBe('tasks');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('stage');
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe('tasks');
  });

  it('the caret selects and scrolls into view, and takes no focus', async () => {
    await using hosted = await openHosted(browser, bundle, { context: { viewport: { width: 700, height: 400 } } });
    await hosted.show(publishGraph());
    await hosted.send({ type: 'select', nodeId: '1/finally/0' });
    await expect.poll(() => selectedNode(hosted)).toBe('1/finally/0');
    await expect.poll(() => isInside(hosted, '1/finally/0')).toBe(true);
    expect(await hosted.page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
    expect((await hosted.posted()).some(({ type }) => type === 'reveal')).toBe(false);
  });

  it('what the caret selects is in sight of a first look, too', async () => {
    await using hosted = await openHosted(browser, bundle, { context: { viewport: { width: 700, height: 400 } } });
    await hosted.waitForPosted('ready');
    const graph = publishGraph();
    const source = { uri: 'file:///src/a.ts', functionName: 'publish', offset: 0, depth: 0, open: [], scope: { kind: 'function' as const }, filter: {}, isPinned: false };
    // The selection comes while the first look is on its way.
    await hosted.page.evaluate(([first, second]) => {
      window.postMessage(first, '*');
      requestAnimationFrame(() => window.postMessage(second, '*'));
    }, [
      { type: 'graph', graph, title: 'publish', version: 1, isStale: false, source } as const,
      { type: 'select', nodeId: '1/finally/0' } as const,
    ] as const);
    await expect.poll(() => isInside(hosted, '1/finally/0')).toBe(true);
    await hosted.waitForPosted('drawn');
    expect(await isInside(hosted, '1/finally/0')).toBe(true);
  });

  it('opens a call that the graph holds, and asks for one that it does not', async () => {
    await using hosted = await openHosted(browser, bundle);
    const graph = exhibitionGraph();
    await hosted.show({ ...graph, nodes: graph.nodes.map((one) => (one.id === 'boards/game' ? { ...one, expansion: 'expandable' as const } : one)) });
    await hosted.page.locator(node('boards/game')).dblclick();
    expect(await hosted.waitForPosted('expand')).toEqual({ type: 'expand', version: 1, callNodeId: 'boards/game' });
    const inner = hosted.page.locator(node('boards/game/pairs/1/0'));
    await hosted.page.locator(node('boards/game/pairs/1')).dblclick();
    await inner.waitFor({ state: 'detached' });
    await hosted.page.locator(node('boards/game/pairs/1')).dblclick();
    await inner.waitFor();
  });

  it('shows both sides of a fix and applies it', async () => {
    await using hosted = await openHosted(browser, bundle);
    const { page } = hosted;
    await hosted.show(checkoutGraph());
    await page.getByRole('button', { name: 'After' }).click();
    await page.locator(node('0/2')).waitFor();
    expect(await page.locator('.ghost').count()).toBe(2);
    await expect.poll(() => page.locator('.figure.bound .figure-value').textContent()).toBe('4 steps → 2 steps');
    await page.getByRole('button', { name: 'Apply with review' }).click();
    expect(await hosted.waitForPosted('applyFix')).toEqual({ type: 'applyFix', version: 1, previewIndex: 0, how: 'review' });
    await page.getByRole('button', { name: 'Apply', exact: true }).click();
    expect((await hosted.posted()).at(-1)).toMatchObject({ type: 'applyFix', how: 'direct' });
    await hosted.send({ type: 'command', command: 'toggleAfter' });
    await page.getByRole('button', { name: 'Before', pressed: true }).waitFor();
    await hosted.send({ type: 'preview', version: 1, previewIndex: 0 });
    await page.getByRole('button', { name: 'After', pressed: true }).waitFor();
    await hosted.send({ type: 'command', command: 'toggleAfter' });
    await page.locator(node('3')).waitFor();
  });

  it('says why a fix may be made, with the code behind each reason', async () => {
    await using hosted = await openHosted(browser, bundle);
    const { page } = hosted;
    const graph = checkoutGraph();
    const place = { file: 'src/checkout.ts', start: 201, end: 206 };
    await hosted.show({ ...graph, edges: graph.edges.map((edge) => (edge.reason ? { ...edge, because: { text: `it uses \`${edge.reason.kind === 'data' ? edge.reason.name : ''}\``, place } } : edge)) });
    const bar = page.getByRole('region', { name: 'Fix' });
    expect((await bar.getByRole('list', { name: 'Before and after' }).getByRole('listitem').allTextContents()).map((text) => text.trim())).toEqual(['bound 4 steps → 2 steps', '4 → 2 in a row', '2 orders gone', 'saves at most 50 % of the time']);
    await page.keyboard.press('w');
    const why = page.getByRole('region', { name: 'Why' });
    await why.waitFor();
    expect(await why.getByRole('listitem').allTextContents()).toEqual([
      'loadUser(userId) need not wait for loadCart(cartId)',
      'fetchShippingRates(region) need not wait for loadUser(userId)',
      'chargeCard(user, total) waits because it uses total in the code',
      'chargeCard(user, total) waits because it uses user in the code',
    ]);
    await why.getByRole('button', { name: 'in the code' }).first().click();
    expect(await hosted.waitForPosted('revealPlace')).toEqual({ type: 'revealPlace', version: 1, place, focus: 'keep' });
    await why.getByRole('button', { name: 'no-sequential-await' }).click();
    await expect.poll(async () => (await hosted.waitForPosted('revealPlace')).place).toEqual(graph.previews[0]?.place);
    expect(await seriousFindings(hosted)).toEqual([]);
    await page.keyboard.press('Escape');
    await why.waitFor({ state: 'detached' });
  });

  it('hands over complete exports', async () => {
    await using hosted = await openHosted(browser, bundle);
    await hosted.show(checkoutGraph());
    await hosted.send({ type: 'command', command: 'export' });
    await hosted.page.getByRole('button', { name: 'Copy as Mermaid' }).click();
    expect(await hosted.waitForPosted('export')).toMatchObject({ format: 'mermaid', to: 'clipboard', content: expect.stringMatching(/^flowchart LR\n/) });
  });

  it('hands over a PNG that a browser can read, at twice the size of the picture', async () => {
    await using hosted = await openHosted(browser, bundle);
    await hosted.show(checkoutGraph());
    await hosted.page.getByRole('button', { name: 'Export' }).click();
    await hosted.page.getByRole('button', { name: 'Save as PNG picture' }).click();
    const { content, format, to } = await hosted.waitForPosted('export');
    expect({ format, to }).toEqual({ format: 'png', to: 'file' });
    const bytes = Buffer.from(content, 'base64');
    expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    // Width and height stand in the header.
    const svg = formatGraph({ ...checkoutGraph(), previews: [] }, 'svg');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([Number(/ width="(\d+)"/.exec(svg)?.[1]) * 2, Number(/ height="(\d+)"/.exec(svg)?.[1]) * 2]);
    expect(bytes.length).toBeGreaterThan(5_000);
    expect(hosted.troubles).toEqual([]);
  });

  it('copies a PNG to the clipboard', async () => {
    await using hosted = await openHosted(browser, bundle, { context: { permissions: ['clipboard-read', 'clipboard-write'] } });
    await hosted.show(checkoutGraph());
    await hosted.page.getByRole('button', { name: 'Export' }).click();
    await hosted.page.getByRole('button', { name: 'Copy as PNG picture' }).click();
    await expect.poll(() => hosted.page.locator('.announcement').textContent(), { timeout: 10_000 }).toBe('Copied');
    expect(await hosted.page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types))).toContain('image/png');
  });

  it.each([
    ['Graphviz DOT', 'dot', /^digraph /],
    ['SVG picture', 'svg', /^<svg /],
    ['Text outline', 'text', /^checkout/],
    ['JSON', 'json', /^\{\n  "version": 1/],
  ] as const)('hands over %s as the command line does', async (label, format, start) => {
    await using hosted = await openHosted(browser, bundle);
    await hosted.show(checkoutGraph());
    await hosted.page.getByRole('button', { name: 'Export' }).click();
    await hosted.page.getByRole('button', { name: `Copy as ${label}` }).click();
    const { content } = await hosted.waitForPosted('export');
    expect(content).toMatch(start);
    expect(content).toBe(formatGraph({ ...checkoutGraph(), previews: [] }, format));
  });

  it('keeps the picture when news arrives, and blanks it for an empty place only', async () => {
    await using hosted = await openHosted(browser, bundle);
    await hosted.show(checkoutGraph());
    await hosted.send({ type: 'state', state: 'error', text: 'The server stopped.', action: { id: 'retry', label: 'Try again' } });
    await hosted.page.getByRole('button', { name: 'Try again' }).click();
    expect(await hosted.waitForPosted('action')).toEqual({ type: 'action', action: 'retry' });
    expect(await hosted.page.locator(node('0')).count()).toBe(1);
    await hosted.send({ type: 'stale', version: 1, isStale: true });
    await hosted.page.getByRole('img', { name: 'out of date' }).waitFor();
    await hosted.send({ type: 'state', state: 'empty', text: 'Nothing here.' });
    await hosted.page.locator(node('0')).waitFor({ state: 'detached' });
  });

  it('brings a hidden page back as it was, marked as old', async () => {
    await using first = await openHosted(browser, bundle);
    await first.show(checkoutGraph());
    await first.page.locator(node('2')).click();
    const fitted = Number(await width(first));
    await first.page.keyboard.press('+');
    await expect.poll(async () => Number(await width(first))).toBeGreaterThan(fitted);
    await expect.poll(() => first.saved()).toMatchObject({ page: { selected: '2', zoom: expect.closeTo(1.2) } });
    const saved = await first.saved();
    await using second = await openHosted(browser, bundle, { ...(saved && { saved }) });
    await second.page.locator(node('2')).waitFor();
    expect(await selectedNode(second)).toBe('2');
    await second.page.getByRole('img', { name: 'out of date' }).waitFor();
    expect(await width(second)).toBe(await width(first));
  });
});

describe('by pointer', () => {
  it('a line says why one task waits for the other', async () => {
    await using hosted = await openHosted(browser, bundle, { context: { viewport: { width: 1600, height: 600 } } });
    const { page } = hosted;
    await hosted.show(checkoutGraph());
    const between = async (id: string) => {
      const box = await page.locator(node(id)).locator('.outline').boundingBox();
      if (box === null) throw new Error(`${id} is not drawn`);
      // Close to the line, not on it.
      await page.mouse.move(box.x - 15, box.y + box.height / 2 + 4);
      return page.locator('.tip text').textContent();
    };
    expect(await between('3')).toBe('Waits for the value of total');
    expect(await between('1')).toBe('Nothing forces this order: both could run at once');
    await page.mouse.move(5, 500);
    await page.locator('.tip').waitFor({ state: 'detached' });
  });

  it('drags the picture, and zooms at the pointer with control and the wheel', async () => {
    await using hosted = await openHosted(browser, bundle, { context: { viewport: { width: 700, height: 420 } } });
    const { page } = hosted;
    await hosted.show(publishGraph());
    const stage = page.locator('.stage');
    await page.mouse.move(600, 320);
    await page.mouse.down();
    await page.mouse.move(300, 320);
    await page.mouse.up();
    await expect.poll(() => stage.evaluate(({ scrollLeft }) => scrollLeft)).toBe(300);
    const before = Number(await width(hosted));
    const box = page.locator(node('1/0/else/0')).locator('.outline');
    const corner = await box.boundingBox();
    await stage.evaluate((element, by) => element.scrollBy(by.x, by.y), { x: (corner?.x ?? 0) - 200, y: 0 });
    await page.mouse.move(200, corner?.y ?? 0);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
    await expect.poll(async () => Number(await width(hosted))).toBeCloseTo(before * Math.E, 0);
    const zoomed = await box.boundingBox();
    expect(Math.abs((zoomed?.x ?? 0) - 200)).toBeLessThan(4);
  });
});

describe('by keyboard alone', () => {
  it('walks along lines and lanes, to the ends, and to the code', async () => {
    await using hosted = await openHosted(browser, bundle);
    const { page } = hosted;
    await hosted.show(publishGraph());
    await page.locator('#tasks').focus();
    const walk: readonly (readonly [key: string, to: string])[] = [
      ['Home', 'entry'],
      ['ArrowRight', '0'],
      ['ArrowRight', '1/0'],
      ['ArrowRight', '1/0/then/0'],
      ['ArrowDown', '1/0/else/0'],
      ['ArrowUp', '1/0/then/0'],
      ['ArrowRight', '1/0/then/1'],
      ['ArrowLeft', '1/0/then/0'],
      ['PageDown', '1/0/then/1'],
      ['End', 'end'],
      ['PageUp', '1/finally/0'],
    ];
    for (const [key, to] of walk) {
      await page.keyboard.press(key);
      await expect.poll(() => selectedNode(hosted), { message: key }).toBe(to);
    }
    await page.keyboard.press('Enter');
    expect(await hosted.waitForPosted('reveal')).toMatchObject({ nodeId: '1/finally/0', focus: 'editor' });
    expect(await page.locator('.selection.focused').count()).toBe(1);
  });

  it('opens and closes calls with Enter', async () => {
    await using hosted = await openHosted(browser, bundle);
    const { page } = hosted;
    await hosted.show(exhibitionGraph());
    await hosted.send({ type: 'select', nodeId: 'boards/game/pairs/1' });
    await page.locator('#tasks').focus();
    await page.keyboard.press('Enter');
    await page.locator(node('boards/game/pairs/1/0')).waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.locator(node('boards/game/pairs/1/0')).waitFor();
    await page.keyboard.press('Control+Enter');
    expect(await hosted.waitForPosted('reveal')).toMatchObject({ nodeId: 'boards/game/pairs/1', focus: 'editor' });
  });

  it('searches, zooms, fits, turns to the timeline, helps and closes one thing at a time', async () => {
    await using hosted = await openHosted(browser, bundle);
    const { page } = hosted;
    await hosted.show(checkoutGraph());
    await page.keyboard.press('/');
    await page.getByRole('search').waitFor();
    await page.keyboard.type('charge');
    await page.keyboard.press('Enter');
    await expect.poll(() => selectedNode(hosted)).toBe('3');
    await page.keyboard.press('Escape');
    await page.getByRole('search').waitFor({ state: 'detached' });
    const width = async () => Number(await page.locator('svg.flow').getAttribute('width'));
    const fitted = await width();
    await page.keyboard.press('+');
    await expect.poll(width).toBeGreaterThan(fitted);
    await page.keyboard.press('f');
    await expect.poll(width).toBe(fitted);
    await page.keyboard.press('t');
    await page.locator('svg.timeline').waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys and shapes' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('b');
    await page.locator('svg.timeline [data-node="0/0"]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('svg.timeline [data-node="3"]').waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator('[aria-selected=true]').count()).toBe(0);
  });
});

describe('keys', () => {
  it('are the editor\'s to bind: the page tells where the focus is and acts on commands alone', async () => {
    await using hosted = await openHosted(browser, bundle);
    const { page } = hosted;
    await hosted.show(checkoutGraph());
    await page.evaluate(() => (window.commandFor = async () => 'lastTask'));
    await page.locator('#tasks').focus();
    await page.keyboard.press('Home');
    await expect.poll(() => selectedNode(hosted)).toBe('end');
    const areas = async () => (await hosted.posted()).flatMap((message) => (message.type === 'focus' ? [message.area] : []));
    expect(await areas()).toEqual(['page', 'tasks']);
    await hosted.send({ type: 'command', command: 'search' });
    await expect.poll(areas).toEqual(['page', 'tasks', 'input']);
  });

  it('go to nobody but the search while somebody types', async () => {
    await using hosted = await openHosted(browser, bundle);
    const { page } = hosted;
    await hosted.show(checkoutGraph());
    await page.evaluate(() => {
      window.heard = [];
      window.addEventListener('keydown', ({ key }) => window.heard.push(key));
    });
    await page.keyboard.press('/');
    await page.getByRole('search').waitFor();
    await page.keyboard.type('fb');
    expect(await page.evaluate(() => window.heard)).toEqual(['/']);
    expect(await page.getByRole('textbox', { name: 'Search tasks' }).inputValue()).toBe('fb');
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await hosted.waitForPosted('focus')).area).toBe('tasks');
  });

  it('each has one meaning where it holds', () => {
    const meanings = pageKeys.flatMap(({ keys, area }) => (area === 'page' ? keys.flatMap((key) => [`page ${key}`, `tasks ${key}`]) : keys.map((key) => `tasks ${key}`)));
    expect(meanings).toEqual([...new Set(meanings)]);
  });
});

describe('for every eye and ear', () => {
  it('the tree has every node of the picture, in words', async () => {
    await using hosted = await openHosted(browser, bundle, { bodyClasses: ['vscode-using-screen-reader'] });
    await hosted.show(exhibitionGraph());
    const items = hosted.page.getByRole('treeitem');
    expect(await items.allTextContents()).toContain('judit(moves), blocks the event loop, 5 s, as the code says, 1 of 2 on the longest path, reported by no-blocking-call');
    expect(await hosted.page.getByRole('tree').isVisible()).toBe(true);
    expect(await seriousFindings(hosted)).toEqual([]);
  });

  it('nothing moves by itself for people who asked for that', async () => {
    await using hosted = await openHosted(browser, bundle, { bodyClasses: ['vscode-reduce-motion'] });
    await hosted.show(checkoutGraph());
    expect(await hosted.page.locator(node('0')).evaluate((element) => getComputedStyle(element).transitionDuration)).toBe('0s');
  });

  it('lines and outlines stay where the system forces its colours', async () => {
    await using hosted = await openHosted(browser, bundle, { theme: 'light', context: { forcedColors: 'active' } });
    await hosted.show(exhibitionGraph());
    const strokes = await hosted.page.locator('.outline').evaluateAll((outlines) => outlines.map((outline) => [getComputedStyle(outline).stroke, getComputedStyle(outline).fill]));
    for (const [stroke, fill] of strokes.slice(1)) expect(stroke).not.toBe(fill);
  });
});

describe('the minimap', () => {
  it('shows where one is in a picture that does not fit, and leads elsewhere', async () => {
    await using hosted = await openHosted(browser, bundle, { context: { viewport: { width: 700, height: 500 } } });
    const { page } = hosted;
    await hosted.show(publishGraph());
    const minimap = page.locator('.minimap');
    await minimap.click({ position: { x: 150, y: 10 } });
    await expect.poll(() => page.locator('.stage').evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(200);
    await expect.poll(async () => Number(await page.locator('.minimap-sight').getAttribute('x'))).toBeGreaterThan(200);
    await page.keyboard.press('m');
    await minimap.waitFor({ state: 'detached' });
    await page.keyboard.press('m');
    await minimap.waitFor();
    await page.getByRole('button', { name: 'Timeline' }).click();
    await minimap.waitFor({ state: 'detached' });
  });

  it('is not there when everything is in sight', async () => {
    await using hosted = await openHosted(browser, bundle);
    await hosted.show(checkoutGraph());
    expect(await hosted.page.locator('.minimap').count()).toBe(0);
  });
});

describe('filters', () => {
  it('leave out what each says, several at once, and say so when nothing is left', async () => {
    await using hosted = await openHosted(browser, bundle);
    const { page } = hosted;
    await hosted.show(exhibitionGraph());
    const drawn = () => page.locator('svg.flow .node').evaluateAll((nodes) => nodes.map((one) => one.getAttribute('data-node')));
    expect(await drawn()).toHaveLength(9);
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByRole('checkbox', { name: 'Only tasks and awaits' }).check();
    await expect.poll(drawn).not.toContain('boards/game/pairs');
    await page.getByRole('checkbox', { name: 'Hide libraries' }).check();
    await page.getByRole('checkbox', { name: 'Only findings' }).check();
    await expect.poll(drawn).toEqual(['boards/game/pairs/0']);
    await page.getByRole('button', { name: 'Filter: 3 on' }).waitFor();
    await hosted.show(publishGraph(), 2);
    await hosted.send({ type: 'command', command: 'filterFindings' });
    await hosted.send({ type: 'command', command: 'filterAwaits' });
    await expect.poll(drawn).toContain('entry');
    expect(await seriousFindings(hosted)).toEqual([]);
  });

  it('that leave nothing can be taken back', async () => {
    await using hosted = await openHosted(browser, bundle);
    const { page } = hosted;
    const graph = checkoutGraph();
    await hosted.show({ ...graph, nodes: graph.nodes.map((one) => ({ ...one, ruleIds: [] })), previews: [] });
    await hosted.send({ type: 'command', command: 'filterFindings' });
    await page.getByText('Nothing left to draw').waitFor();
    await page.getByRole('checkbox', { name: 'Only findings' }).click();
    await expect.poll(() => page.locator('svg.flow .node').count()).toBe(6);
  });
});

describe('large graphs', () => {
  it('draw what is in sight, and the rest when it comes there', async () => {
    await using hosted = await openHosted(browser, bundle);
    const graph = largeGraph(90, 20);
    await hosted.show({ ...graph, nodes: graph.nodes.map(({ expansion: _open, ...one }) => one) });
    expect(await hosted.waitForPosted('drawn')).toMatchObject({ nodeCount: 1_900 });
    expect(await hosted.page.locator('svg.flow .node').count()).toBeLessThan(900);
    await hosted.send({ type: 'select', nodeId: 'c85/19' });
    await hosted.page.locator(node('c85/19')).waitFor();
    await expect.poll(() => isInside(hosted, 'c85/19')).toBe(true);
    await expect.poll(() => hosted.page.getByRole('treeitem').count()).toBe(1_900);
  });

  it('are closed to their calls above 300 nodes', async () => {
    await using hosted = await openHosted(browser, bundle);
    await hosted.show(largeGraph(20, 30));
    expect((await hosted.waitForPosted('drawn')).nodeCount).toBe(23);
  });

  it('are refused with a filter above 2,000 drawn nodes', async () => {
    await using hosted = await openHosted(browser, bundle);
    const graph = largeGraph(2_100, 0);
    await hosted.show({ ...graph, nodes: graph.nodes.map((one, index) => (index === 5 ? { ...one, ruleIds: ['no-await-in-loop'] } : one)) });
    await hosted.page.getByText('Too much to draw').waitFor();
    await hosted.page.getByRole('checkbox', { name: 'Only findings' }).click();
    await expect.poll(() => hosted.page.locator('svg.flow .node').count()).toBe(1);
  });
});

function width({ page }: HostedPage): Promise<string | null> {
  return page.locator('svg.flow').getAttribute('width');
}

async function isInside({ page }: HostedPage, id: string): Promise<boolean> {
  const [box, stage] = await Promise.all([page.locator(node(id)).boundingBox(), page.locator('.stage').boundingBox()]);
  return box !== null && stage !== null && box.x >= stage.x && box.x + box.width <= stage.x + stage.width && box.y >= stage.y && box.y + box.height <= stage.y + stage.height;
}
