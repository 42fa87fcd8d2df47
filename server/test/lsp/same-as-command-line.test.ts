import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { ServerProcess } from './server-process.testing.ts';

const tutorial = join(import.meta.dirname, '../../../test-fixtures/tutorial');
const commandLine = join(import.meta.dirname, '../../src/cli/main.ts');
const severityNames = ['error', 'warning', 'info', 'hint'];

interface CommandLineFinding {
  readonly ruleId: string;
  readonly severity: string;
  readonly message: string;
  readonly file: string;
  readonly range: { readonly start: { readonly line: number; readonly column: number }; readonly end: { readonly line: number; readonly column: number } };
}

test('the editor shows what the command line prints, for open files and for the workspace', async () => {
  const printed = (await checkOnCommandLine()).toSorted();
  expect(printed.length).toBeGreaterThan(3);
  await using server = await ServerProcess.start({ folder: tutorial });
  const { editor } = server;

  await editor.pullWorkspace();
  const inWorkspace = editor.pieces.flatMap((piece) => (piece.kind === 'full' ? piece.items.map((item) => line(fileURLToPath(piece.uri).slice(tutorial.length + 1), item)) : []));
  expect(inWorkspace.toSorted()).toEqual(printed);

  const inEditor: string[] = [];
  for (const name of readdirSync(tutorial).filter((file) => file.endsWith('.ts'))) {
    await editor.open(name, readFileSync(join(tutorial, name), 'utf8'));
    inEditor.push(...(await editor.diagnostics(name)).map((item) => line(name, item)));
  }
  expect(inEditor.toSorted()).toEqual(printed);
});

async function checkOnCommandLine(): Promise<readonly string[]> {
  // Findings make it end with 1.
  const { stdout } = await promisify(execFile)(process.execPath, [commandLine, 'check', '--format', 'json'], { cwd: tutorial }).catch((error: { code: number; stdout: string }) => {
    if (error.code === 1) return error;
    throw error;
  });
  const { findings } = JSON.parse(stdout) as { findings: readonly CommandLineFinding[] };
  return findings.map(({ file, range: { start, end }, severity, ruleId, message }) => `${file} ${start.line}:${start.column}-${end.line}:${end.column} ${severity} ${ruleId} ${message}`);
}

function line(file: string, { range: { start, end }, severity, code, message }: Awaited<ReturnType<ServerProcess['editor']['diagnostics']>>[number]): string {
  return `${file} ${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1} ${severityNames[(severity ?? 1) - 1]} ${code} ${typeof message === 'string' ? message : message.value}`;
}
