/**
 * `npm run vscode [-- <folder>]`: VS Code with the extension loaded. The local `code` where there is one, else the
 * browser host, whose address is printed; it stays until Ctrl-C.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { bundleAll } from '../build/bundle.ts';
import { onPath } from '../setup/on-path.mjs';
import { root } from '../setup/places.mjs';
import { capture } from '../setup/run.mjs';
import { endWith, SetupTrouble } from '../setup/trouble.mjs';
import { workbenchUrl } from './page.ts';
import { startServer } from './server.ts';

const given = process.argv[2];
const folder = given === undefined ? resolve(root, 'test-fixtures/tutorial') : resolve(process.env.INIT_CWD ?? process.cwd(), given);

await open().catch(endWith);

async function open(): Promise<void> {
  if (!existsSync(folder)) throw new SetupTrouble(`${folder} does not exist.`, 'Name a folder that VS Code shall open: npm run vscode -- <folder>');
  await bundleAll();
  const local = onPath('code');
  await (local === undefined ? openInBrowser() : openLocally(local));
}

async function openLocally(code: string): Promise<void> {
  const { code: exitCode, output } = await capture(code, ['--new-window', `--extensionDevelopmentPath=${root}`, folder]);
  if (exitCode !== 0) throw new SetupTrouble(`${code} ended with ${exitCode}:\n${output}`, 'Mend what it names, or take it off PATH to use the browser host.');
  console.log(`Opened ${folder} in ${code}.`);
}

async function openInBrowser(): Promise<void> {
  const server = await startServer();
  console.log(`VS Code with Async Lens, on ${folder}:\n\n  ${workbenchUrl(server, { folder, extension: root })}\n\nOpen it in a browser. Ctrl-C ends it.`);
  await new Promise((end) => {
    process.once('SIGINT', end);
    process.once('SIGTERM', end);
  });
  await server.stop();
}
