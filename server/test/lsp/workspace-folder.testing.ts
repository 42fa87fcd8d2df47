import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A project on the disk, deleted when disposed. */
export interface WorkspaceFolder extends Disposable {
  readonly path: string;
}

/** Writes the files, by name, with a strict tsconfig.json beside them. */
export function createWorkspaceFolder(files: Readonly<Record<string, string>>): WorkspaceFolder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'async-lens-lsp-')));
  const tsconfig = JSON.stringify({ compilerOptions: { strict: true, target: 'es2024', module: 'nodenext', types: [], noEmit: true } });
  for (const [name, text] of Object.entries({ 'tsconfig.json': tsconfig, ...files })) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) };
}
