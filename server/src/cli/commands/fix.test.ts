import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWorkplace, type Workplace } from '../command-line.testing.ts';
import type { Analysis } from '../context.ts';
import { sampleAnalysis } from '../engine.testing.ts';

let place: Workplace;
beforeEach(() => {
  place = createWorkplace();
});
afterEach(() => place[Symbol.dispose]());

test('applies safe fixes, tells what was fixed and what is left', async () => {
  place.write({ 'src/a.ts': 'lose(user);\npair();\n', 'src/b.ts': 'slow();\n' });
  const { code, stdout, stderr } = await place.run(['fix']);
  expect(place.read('src/a.ts')).toBe('await lose(user);\npair();\n');
  expect(place.read('src/b.ts')).toBe('import { fast } from \'fast\';\nawait fast();\n');
  expect(stdout).toBe('src/a.ts:2:1: warning no-sequential-await: `pair` runs one after another.\n');
  expect(stderr).toMatch(/^Fixed 2 findings in 2 files:\n {2}src\/a\.ts: no-floating-promises\n {2}src\/b\.ts: no-blocking-call\n1 warning in 1 of 2 files/);
  expect(code).toBe(1);
});

test('ends with 0 when nothing is left', async () => {
  place.write({ 'a.ts': 'lose(user);' });
  expect(await place.run(['fix', 'a.ts'])).toMatchObject({ code: 0, stdout: '' });
  expect(await place.run(['fix', 'a.ts'])).toMatchObject({ code: 0, stderr: expect.stringMatching(/^Nothing to fix\.\nNo findings in 1 file/) });
});

test('--concurrent also applies proven fixes that change what runs at once, never likely ones', async () => {
  place.write({ 'a.ts': 'pair();\nmaybePair();\nlose(user);\n' });
  await place.run(['fix', '--concurrent']);
  expect(place.read('a.ts')).toBe('both();\nmaybePair();\nawait lose(user);\n');
});

test('--rule fixes nothing else', async () => {
  place.write({ 'a.ts': 'lose(user);\nslow();\n' });
  await place.run(['fix', '--rule', 'no-floating-promises']);
  expect(place.read('a.ts')).toBe('await lose(user);\nslow();\n');
});

test('fixes that want the same import share it', async () => {
  place.write({ 'a.ts': `${'slow();\n'.repeat(40)}` });
  const { stderr } = await place.run(['fix']);
  expect(place.read('a.ts')).toBe(`import { fast } from 'fast';\n${'await fast();\n'.repeat(40)}`);
  expect(stderr).toContain('a.ts: no-blocking-call ×40');
});

test('--dry-run prints a diff that git applies, and writes nothing', async () => {
  const before = `${'const a = 1;\n'.repeat(5)}lose(user);\n${'const b = 2;\n'.repeat(5)}slow();\n`;
  place.write({ 'src/a.ts': before });
  const { code, stdout, stderr } = await place.run(['fix', '--dry-run']);
  expect(place.read('src/a.ts')).toBe(before);
  expect({ code, stderr }).toEqual({ code: 0, stderr: 'Would fix 2 findings in 1 file:\n  src/a.ts: no-blocking-call, no-floating-promises\n0 findings would be left.\n' });
  expect(stdout).toMatch(/^--- a\/src\/a\.ts\n\+\+\+ b\/src\/a\.ts\n@@ -1,12 \+1,13 @@\n\+import/);
  execFileSync('git', ['apply', '-'], { cwd: place.folder, input: stdout });
  await expect(place.run(['fix', '--dry-run'])).resolves.toMatchObject({ stdout: '' });
  expect(place.read('src/a.ts')).toContain('await lose(user);');
});

test('keeps byte order mark, line ends, mode and links', async () => {
  place.write({ 'a.ts': '\uFEFFslow();\r\nlose(user);\r\n', 'real/b.ts': 'lose(user);\n' });
  chmodSync(join(place.folder, 'a.ts'), 0o755);
  symlinkSync(join(place.folder, 'real/b.ts'), join(place.folder, 'link.ts'));
  await place.run(['fix', 'a.ts', 'link.ts']);
  expect(place.read('a.ts')).toBe('\uFEFFimport { fast } from \'fast\';\r\nawait fast();\r\nawait lose(user);\r\n');
  expect(statSync(join(place.folder, 'a.ts')).mode & 0o777).toBe(0o755);
  expect(lstatSync(join(place.folder, 'link.ts')).isSymbolicLink()).toBe(true);
  expect(place.read('real/b.ts')).toBe('await lose(user);\n');
});

test('leaves no temporary file behind', async () => {
  place.write({ 'a.ts': 'lose(user);' });
  await place.run(['fix']);
  expect(readdirSync(place.folder)).toEqual(['a.ts']);
});

test('does not touch a file that changed while it was checked', async () => {
  place.write({ 'a.ts': 'lose(user);\n', 'b.ts': 'lose(order);\n' });
  const analysis = whileChecking(() => writeFileSync(join(place.folder, 'a.ts'), 'lose(user); // by hand\n'));
  const { code, stderr, stdout } = await place.run(['fix'], { analysis });
  expect(place.read('a.ts')).toBe('lose(user); // by hand\n');
  expect(place.read('b.ts')).toBe('await lose(order);\n');
  expect(stderr).toContain('a.ts: Not fixed: the file changed while it was checked. Run the command again.\n');
  expect(stderr).toContain('Fixed 1 finding in 1 file:\n  b.ts');
  expect(stdout).toContain('a.ts:1:1: warning');
  expect(code).toBe(1);
});

test('does not touch a file that is not UTF-8', async () => {
  const latin1 = Buffer.from('lose(user); // caf\xE9\n', 'latin1');
  place.write({ 'a.ts': latin1 });
  expect((await place.run(['fix'])).stderr).toContain('a.ts: Not fixed: the file is not encoded as UTF-8.');
  expect(readFileSync(join(place.folder, 'a.ts'))).toEqual(latin1);
});

test('takes a fix back that would leave a syntax error', async () => {
  place.write({ 'a.ts': 'trap();\n', 'b.ts': 'lose(user);\n' });
  const { code, stderr } = await place.run(['fix']);
  expect(place.read('a.ts')).toBe('trap();\n');
  expect(place.read('b.ts')).toBe('await lose(user);\n');
  expect(stderr).toContain('a.ts: A fix of no-blocking-call would leave a syntax error here, so it was not applied. Please report this.');
  expect(code).toBe(1);
});

test('an interruption while checking leaves every file as it was', async () => {
  place.write({ 'a.ts': 'lose(user);\n' });
  const interruption = new AbortController();
  const analysis = whileChecking(() => interruption.abort(new Error('Interrupted')));
  expect(await place.run(['fix'], { analysis, signal: interruption.signal })).toMatchObject({ code: 130, stdout: '', stderr: 'Interrupted.\n' });
  expect(place.read('a.ts')).toBe('lose(user);\n');
});

test('ends with 2 when nothing could be checked', async () => {
  place.write({ 'a.ts': '\0' });
  expect(await place.run(['fix'])).toMatchObject({ code: 2, stderr: 'Nothing could be checked. a.ts: Binary, not source text.\n' });
});

/** The sample analysis, with something that happens after the first file was checked. */
function whileChecking(happen: () => void): Analysis {
  const analysis = sampleAnalysis();
  let hasHappened = false;
  return {
    ...analysis,
    createEngine(host) {
      const engine = analysis.createEngine(host);
      return {
        ...engine,
        async *checkAll(files, signal) {
          for await (const report of engine.checkAll(files, signal)) {
            yield report;
            if (!hasHappened && report.file.endsWith('a.ts')) {
              hasHappened = true;
              happen();
            }
          }
        },
      };
    },
  };
}
