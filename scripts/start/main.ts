/**
 * `npm start`: the main job, shown on the tutorial programs. With a path, the same check on the user's own project.
 */
import { resolve } from 'node:path';
import { handOver } from '../setup/run.mjs';
import { root } from '../setup/places.mjs';

const paths = process.argv.slice(2);
process.exitCode = paths.length === 0 ? await demonstrate() : await checkProject(paths);

/** Findings are what the demonstration is for: the check's exit code 1 is its success. */
async function demonstrate(): Promise<number> {
  const checked = await asyncLens(['check', 'test-fixtures/tutorial', '--format', 'pretty'], root);
  if (checked > 1) return checked;
  console.log();
  return asyncLens(['graph', 'test-fixtures/tutorial/chess-exhibition.ts:exhibition', '--format', 'text'], root);
}

/** Checks where the user stands: npm runs scripts in the package's folder and names the user's in INIT_CWD. */
async function checkProject(given: readonly string[]): Promise<number> {
  const from = process.env.INIT_CWD ?? process.cwd();
  return asyncLens(['check', ...given.map((path) => (path.startsWith('-') ? path : resolve(from, path)))], from);
}

function asyncLens(args: readonly string[], cwd: string): Promise<number> {
  return handOver(process.execPath, [resolve(root, 'server/src/cli/main.ts'), ...args], { cwd });
}
