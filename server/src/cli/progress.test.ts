import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';
import type { CommandIo } from './context.ts';
import { startProgress } from './progress.ts';

test('a terminal sees how far the run is, and a clean line afterwards', () => {
  const written = run({ isTTY: true }, {}, 8, false);
  expect(stripVTControlCharacters(written)).toMatch(/0\/8[^]*8\/8 src\/a\.ts/);
  expect(written.endsWith('\u001B[2K') || written.endsWith('\u001B[1G\u001B[2K')).toBe(true);
});

test.each<[who: string, stream: object, env: Readonly<Record<string, string>>, files: number, isQuiet: boolean]>([
  ['a pipe', {}, {}, 8, false],
  ['CI', { isTTY: true }, { CI: 'true' }, 8, false],
  ['a dumb terminal', { isTTY: true }, { TERM: 'dumb' }, 8, false],
  ['who asked for quiet', { isTTY: true }, {}, 8, true],
  ['who waits for a few files only', { isTTY: true }, {}, 2, false],
])('%s sees nothing', (_who, stream, env, files, isQuiet) => {
  expect(run(stream, env, files, isQuiet)).toBe('');
});

function run(properties: object, env: CommandIo['env'], files: number, isQuiet: boolean): string {
  let written = '';
  const stderr = Object.assign(new PassThrough(), { columns: 80 }, properties);
  stderr.on('data', (chunk) => {
    written += String(chunk);
  });
  const progress = startProgress({ stderr, stdout: stderr, env, readInput: async () => new Uint8Array() }, files, '/work', isQuiet);
  for (let file = 0; file < files; file += 1) progress.advance('/work/src/a.ts');
  progress.stop();
  stderr.read();
  return written;
}
