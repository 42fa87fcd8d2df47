import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWorkplace, type Workplace } from './command-line.testing.ts';

let place: Workplace;
beforeEach(() => {
  place = createWorkplace();
});
afterEach(() => place[Symbol.dispose]());

test('explains itself and every command', async () => {
  const { code, stdout, stderr } = await place.run(['--help']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  for (const command of ['check', 'fix', 'graph', 'rules', 'lsp']) {
    expect(stdout).toContain(`  ${command} `);
    const help = await place.run([command, '--help']);
    expect(help).toMatchObject({ code: 0, stderr: '', stdout: expect.stringMatching(new RegExp(`^Usage: async-lens ${command} `)) });
    expect((await place.run(['help', command])).stdout).toBe(help.stdout);
  }
});

test('prints its version', async () => {
  expect(await place.run(['--version'])).toMatchObject({ code: 0, stdout: '1.2.3\n', stderr: '' });
});

test.each([
  [[], 'Name a command: check, fix, graph, rules, lsp. `async-lens --help` explains them.'],
  [['chekc'], 'There is no command "chekc". Did you mean "check"?'],
  [['nonsense'], 'There is no command "nonsense". There are check, fix, graph, rules, lsp.'],
  [['server'], '"server" is no command. Did you mean "async-lens check server"?'],
  [['check', '--fromat', 'json'], 'Unknown option "--fromat". Did you mean "--format"?'],
  [['check', '--zzz'], 'Unknown option "--zzz".'],
  [['check', '--format'], 'Option "-f, --format <format>" argument missing.'],
  [['rules', 'one', 'two'], 'Too many arguments for "rules". Expected 1 argument but got 2: one, two.'],
  [['lsp', '--stdio', '--node-ipc'], 'Choose one of --stdio and --node-ipc.'],
])('%j ends with 2 and one sentence', async (words, sentence) => {
  expect(await place.run(words)).toEqual({ code: 2, stdout: '', stderr: `${sentence}\n`, served: [] });
});

test('starts the language server over what the editor asks for', async () => {
  expect(await place.run(['lsp'])).toMatchObject({ code: 0, stdout: '', served: ['stdio'] });
  expect(await place.run(['lsp', '--stdio'])).toMatchObject({ served: ['stdio'] });
  expect(await place.run(['lsp', '--node-ipc', '--clientProcessId=1'])).toMatchObject({ served: ['node-ipc'] });
});
