/**
 * `node scripts/bench-vscode.mjs [<runs>]`: from the command "Open Task Graph" to the graph on the screen, in a real VS Code.
 * The time ends when the page says, after the frame was painted, that it has drawn; so the way of that word is in it.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleAll } from '../build/bundle.ts';
import { root } from '../setup/places.mjs';
import { endWith } from '../setup/trouble.mjs';
import { bundleForHost } from '../vscode-host/bundle-suite.ts';
import { runSuite } from '../vscode-host/run-suite.ts';
import { startServer } from '../vscode-host/server.ts';
import type { OpenGraphTimes } from './open-graph-times.ts';

const limitMs = 10 * 60_000;
const runs = Number(process.argv[2] ?? 12);
await bench().catch(endWith);

async function bench(): Promise<void> {
  await bundleAll();
  const tests = await bundleForHost('vscode-bench', [join(root, 'test/vscode/bench/open-graph.ts')], 'open-graph');
  const folder = mkdtempSync(join(tmpdir(), 'async-lens-bench-'));
  const resultFile = join(folder, 'times.json');
  const server = await startServer({ env: { ASYNC_LENS_RESULT: resultFile, ASYNC_LENS_WORKSPACE: folder, ASYNC_LENS_RUNS: String(runs) } });
  const loadBefore = loadavg()[0] ?? 0;
  try {
    const { exitCode, log } = await runSuite(server, { folder, extension: root, tests }, limitMs);
    if (exitCode !== 0) throw new Error(`VS Code ended with ${exitCode}:\n${log.join('\n')}`);
    const { empty, opened, changed } = JSON.parse(readFileSync(resultFile, 'utf8')) as OpenGraphTimes;
    console.log(`${cpus().length} cores, ${cpus()[0]?.model.trim() ?? 'unknown'}, load ${loadBefore.toFixed(1)} before and ${(loadavg()[0] ?? 0).toFixed(1)} after, Node ${process.versions.node}. ${runs} runs.`);
    console.log(line('an empty page', empty));
    console.log(line('no graph was open', opened));
    console.log(line('another was shown', changed));
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first one, which pays for what is loaded once, is told apart. */
function line(name: string, [first = Number.NaN, ...others]: readonly number[]): string {
  const sorted = others.toSorted((one, other) => one - other);
  const at = (part: number) => (sorted[Math.floor((sorted.length - 1) * part)] ?? Number.NaN).toFixed(0);
  return `  ${name.padEnd(20)} first ${first.toFixed(0).padStart(5)} ms, then median ${at(0.5).padStart(5)} ms (${at(0)}-${at(1)})`;
}
