/**
 * What the task-graph page weighs and how fast it draws. Prints a table; exits with 1 when something is over its budget.
 * Run by `node scripts/bench-webview.mjs`.
 */
import { cpus, loadavg } from 'node:os';
import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { bundlePage, openHosted, type Bundle } from './host.testing.ts';
import { layoutGraph } from '../../../server/src/graph/layout/layout-graph.ts';
import { largeGraph } from '../../../server/src/graph/layout/samples.testing.ts';
import type { TaskGraph } from '../../../server/src/protocol/task-graph.ts';
import type { GraphSource, ToPage } from '../../../server/src/protocol/webview-messages.ts';
import { longMap } from './map.testing.ts';
import { launchBrowser } from '../../../scripts/vscode-host/page.ts';

interface Measure {
  readonly name: string;
  readonly value: number;
  readonly budget: number;
  readonly unit: string;
}

const source: GraphSource = { uri: 'file:///a.ts', functionName: 'crawl', offset: 0, depth: 1, open: [], scope: { kind: 'function' }, filter: {}, isPinned: false };

const bundle = await bundlePage();
const measures: readonly Measure[] = [...sizes(bundle), ...layouts(), ...(await inBrowser(bundle))];
console.log(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`);
for (const { name, value, budget, unit } of measures) {
  console.log(`${name.padEnd(52)} ${value.toFixed(1).padStart(8)} ${unit.padEnd(3)} of ${budget} ${unit}${value > budget ? '  OVER' : ''}`);
}
if (measures.some(({ value, budget }) => value > budget)) process.exitCode = 1;

function sizes({ script, style }: Bundle): readonly Measure[] {
  const kilobytes = (gzipSync(script, { level: 9 }).length + gzipSync(style, { level: 9 }).length) / 1000;
  return [{ name: 'script and style, compressed', value: kilobytes, budget: 60, unit: 'kB' }];
}

/** The median of runs in a warm process: a page that follows an edit has laid out before. */
function layouts(): readonly Measure[] {
  return [500, 2_000].map((nodes) => {
    const graph = graphOfSize(nodes);
    const times = Array.from({ length: 15 }, () => timed(() => layoutGraph(graph)));
    return { name: `${nodes} nodes laid out again, median of 15`, value: median(times.slice(5)), budget: nodes === 500 ? 16 : 64, unit: 'ms' };
  });
}

async function inBrowser(page: Bundle): Promise<readonly Measure[]> {
  const browser = await launchBrowser();
  try {
    return [...(await mounts(browser, page)), ...(await edits(browser, page))];
  } finally {
    await browser.close();
  }
}

/** From the message to the second frame after it, in a new page each time. */
async function mounts(browser: Browser, page: Bundle): Promise<readonly Measure[]> {
  const results: Measure[] = [];
  for (const nodes of [60, 500, 1_990]) {
    results.push(...(await mounted(browser, page, `${nodes} nodes on screen`, { type: 'graph', graph: unfolded(graphOfSize(nodes)), title: 'crawl', version: 1, isStale: false, source })));
  }
  const map = longMap(2_000);
  return [...results, ...(await mounted(browser, page, 'map of 2,000 functions on screen', { type: 'map', map, title: map.title, version: 1, isStale: false, source }))];
}

/** By the clock, and as processor time of the page's thread, which other work on the machine lengthens less. */
async function mounted(browser: Browser, page: Bundle, name: string, message: ToPage): Promise<readonly Measure[]> {
  const times: number[] = [];
  const busy: number[] = [];
  for (let run = 0; run < 5; run++) {
    await using hosted = await openHosted(browser, page);
    await hosted.waitForPosted('ready');
    const protocol = await clockOf(hosted.page);
    await hosted.page.evaluate((data) => (window.kept = data), message);
    const before = await busyMs(protocol);
    times.push(await hosted.page.evaluate(mountTime));
    busy.push((await busyMs(protocol)) - before);
  }
  return [
    { name: `${name}, median of 5`, value: median(times), budget: 300, unit: 'ms' },
    { name: `${name}, processor time`, value: median(busy), budget: 300, unit: 'ms' },
  ];
}

/** Where the page's thread tells its processor time. */
async function clockOf(page: Page): Promise<CDPSession> {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Performance.enable', { timeDomain: 'threadTicks' });
  return protocol;
}

async function busyMs(protocol: CDPSession): Promise<number> {
  const { metrics } = await protocol.send('Performance.getMetrics');
  return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}

declare global {
  interface Window {
    /** The message that is measured: it has come into the page before. */
    kept: ToPage;
  }
}

function mountTime(): Promise<number> {
  const start = performance.now();
  window.postMessage(window.kept, '*');
  return new Promise((resolve) => {
    const look = () => (window.posted.some(({ type }) => type === 'drawn') ? resolve(performance.now() - start) : requestAnimationFrame(look));
    look();
  });
}

/** What a page that already shows the graph does with the next one, from the message to the last change of the document. */
async function edits(browser: Browser, page: Bundle): Promise<readonly Measure[]> {
  await using hosted = await openHosted(browser, page);
  const graph = unfolded(graphOfSize(500));
  await hosted.show(graph);
  const protocol = await clockOf(hosted.page);
  await hosted.page.evaluate(editTimes, { graph, source });
  const before = await busyMs(protocol);
  const times = await hosted.page.evaluate(editTimes, { graph, source });
  return [
    { name: `500 nodes drawn anew after an edit, median of ${times.length}`, value: median(times), budget: 16, unit: 'ms' },
    { name: '500 nodes, an edit with its painting, processor time', value: ((await busyMs(protocol)) - before) / times.length, budget: 16, unit: 'ms' },
  ];
}

/** A label changes with each round, as it does while somebody types. */
async function editTimes({ graph, source: from }: { readonly graph: TaskGraph; readonly source: GraphSource }): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < 15; round++) {
    const nodes = graph.nodes.map((node, index) => (index === 3 ? { ...node, label: `await edited(${round})` } : node));
    const start = performance.now();
    let last = start;
    const observer = new MutationObserver(() => (last = performance.now()));
    observer.observe(document.querySelector('svg.flow') ?? document.body, { subtree: true, childList: true, characterData: true, attributes: true });
    window.dispatchEvent(new MessageEvent('message', { data: { type: 'graph', graph: { ...graph, nodes }, title: 'crawl', version: Date.now() + round, isStale: false, source: from } }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    observer.disconnect();
    times.push(last - start);
  }
  return times;
}

function graphOfSize(nodes: number): TaskGraph {
  return largeGraph(Math.floor(nodes / 21), 20);
}

/** Calls that cannot be closed: above 300 nodes the page would draw them closed. */
function unfolded(graph: TaskGraph): TaskGraph {
  return { ...graph, nodes: graph.nodes.map(({ expansion: _open, ...node }) => node) };
}

function timed(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
