/**
 * What the task-graph page weighs and how fast it draws. Prints a table; exits with 1 when something is over its budget.
 * Run by `node scripts/bench-webview.mjs`.
 */
import { gzipSync } from 'node:zlib';
import { bundlePage, openHosted, type Bundle } from './host.testing.ts';
import { layoutGraph } from '../../../server/src/graph/layout/layout-graph.ts';
import { largeGraph } from '../../../server/src/graph/layout/samples.testing.ts';
import type { TaskGraph } from '../../../server/src/protocol/task-graph.ts';
import { launchBrowser } from '../../../scripts/vscode-host/page.ts';

interface Measure {
  readonly name: string;
  readonly value: number;
  readonly budget: number;
  readonly unit: string;
}

const bundle = await bundlePage();
const measures: readonly Measure[] = [...sizes(bundle), ...layouts(), ...(await mounts(bundle))];
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

/** From the message to the second frame after it, in a new page each time. */
async function mounts(page: Bundle): Promise<readonly Measure[]> {
  const browser = await launchBrowser();
  const results: Measure[] = [];
  for (const nodes of [60, 500, 1_990]) {
    const times: number[] = [];
    for (let run = 0; run < 5; run++) {
      await using hosted = await openHosted(browser, page);
      await hosted.waitForPosted('ready');
      times.push(await hosted.page.evaluate(mountTime, { graph: unfolded(graphOfSize(nodes)), title: 'crawl' }));
    }
    results.push({ name: `${nodes} nodes on screen, median of 5`, value: median(times), budget: 300, unit: 'ms' });
  }
  await browser.close();
  return results;
}

function mountTime({ graph, title }: { readonly graph: TaskGraph; readonly title: string }): Promise<number> {
  const source = { uri: 'file:///a.ts', functionName: title, offset: 0, depth: 1, open: [], scope: { kind: 'function' }, filter: {}, isPinned: false };
  const start = performance.now();
  window.postMessage({ type: 'graph', graph, title, version: 1, isStale: false, source }, '*');
  return new Promise((resolve) => {
    const look = () => (window.posted.some(({ type }) => type === 'drawn') ? resolve(performance.now() - start) : requestAnimationFrame(look));
    look();
  });
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
