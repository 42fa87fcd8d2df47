import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWorkplace, type Workplace } from '../command-line.testing.ts';

let place: Workplace;
beforeEach(() => {
  place = createWorkplace();
  place.write({ 'src/chess.ts': 'async function exhibition() {\n  await play();\n}\nfunction board() { }\n', 'src/empty.ts': '', 'src/notes.md': '', 'src/binary.ts': '\0', 'src/a:b.ts': 'async function odd() { }' });
});
afterEach(() => place[Symbol.dispose]());

test('draws the function that is named, by name or by line', async () => {
  expect(await place.run(['graph', 'src/chess.ts:exhibition'])).toMatchObject({ code: 0, stdout: 'text graph of exhibition\n' });
  expect((await place.run(['graph', 'src/chess.ts:2', '--format', 'mermaid'])).stdout).toBe('mermaid graph of exhibition\n');
  expect((await place.run(['graph', 'src/a:b.ts:odd'])).stdout).toContain('graph of odd');
});

test('lists the functions when none is named', async () => {
  expect((await place.run(['graph', 'src/chess.ts'])).stdout).toBe('src/chess.ts:exhibition  async, line 1\nsrc/chess.ts:board  line 4\n');
  expect(JSON.parse((await place.run(['graph', 'src/chess.ts', '--format', 'json'])).stdout)).toEqual({
    version: 1,
    file: 'src/chess.ts',
    functions: [{ name: 'exhibition', isAsync: true, line: 1 }, { name: 'board', isAsync: false, line: 4 }],
  });
  expect(await place.run(['graph', 'src/empty.ts'])).toMatchObject({ code: 0, stdout: '', stderr: 'src/empty.ts has no functions to draw.\n' });
});

test('writes to a file', async () => {
  await place.run(['graph', 'src/chess.ts:board', '--format', 'html', '--output-file', 'out/board.html']);
  expect(place.read('out/board.html')).toBe('html graph of board with draw() and 1 texts\n');
});

test('says what an HTML graph needs when it is not there', async () => {
  expect(await place.run(['graph', 'src/chess.ts:board', '--format', 'html'], { isPageMissing: true })).toMatchObject({ code: 2, stdout: '', stderr: 'The HTML format needs the task-graph page, which is not built here. Run `npm run build`, or choose another format such as svg.\n' });
});

test.each([
  [['graph'], 'Missing required argument "target".'],
  [['graph', 'src/ches.ts:exhibition'], 'Cannot find the file "src/ches.ts".'],
  [['graph', 'src'], '"src" is a folder. Name a file, with or without a function.'],
  [['graph', 'src/notes.md:main'], 'src/notes.md is neither TypeScript nor JavaScript.'],
  [['graph', 'src/binary.ts:main'], 'src/binary.ts is neither TypeScript nor JavaScript.'],
  [['graph', 'src/chess.ts:exhibitoin'], 'There is no function "exhibitoin" in src/chess.ts. Did you mean "exhibition"? It has exhibition, board.'],
  [['graph', 'src/chess.ts:'], '"src/chess.ts:" names no function behind the colon. `async-lens graph src/chess.ts` lists the functions.'],
  [['graph', 'src/empty.ts:main'], 'There is no function "main" in src/empty.ts. It has no functions.'],
  [['graph', 'src/chess.ts:99'], 'There is no line 99: the file has 5.'],
  [['graph', 'src/chess.ts:board', '--format', 'png'], '--format takes text, json, mermaid, dot, svg, html, not "png".'],
  [['graph', 'src/chess.ts:board', '--depth', 'deep'], '--depth takes a whole number, not "deep".'],
  [['graph', 'src/chess.ts', '--format', 'svg'], '--format svg draws one function. Name it: src/chess.ts:<function>; without --format the functions are listed.'],
])('%j ends with 2 and one sentence', async (words, sentence) => {
  expect(await place.run(words)).toMatchObject({ code: 2, stdout: '', stderr: `${sentence}\n` });
});

test('--scope file draws all functions, --scope neighbours and map draw maps, with their filters', async () => {
  expect((await place.run(['graph', 'src/chess.ts:board', '--scope', 'file'])).stdout).toBe('text graph of board\n');
  expect((await place.run(['graph', 'src/chess.ts:board', '--scope', 'neighbours', '--depth', '2'])).stdout).toBe('text map of {"scope":{"kind":"neighbours","callers":2,"callees":2},"target":{"name":"board"},"filter":{}}\n');
  expect((await place.run(['graph', 'src/chess.ts', '--scope', 'map', '--filter', 'chess', '--only', 'tasks', '--hide-tests', '--format', 'svg'])).stdout).toBe('svg map of {"scope":{"kind":"project"},"filter":{"text":"chess","only":"tasks","hideTests":true}}\n');
});

test('says what to do when a map cannot be drawn', async () => {
  expect(await place.run(['graph', 'src/chess.ts', '--scope', 'neighbours'])).toMatchObject({ code: 2, stderr: expect.stringContaining('Name it: src/chess.ts:<function>.') });
  expect(await place.run(['graph', 'src/chess.ts:nobody', '--scope', 'neighbours'])).toMatchObject({ code: 2, stderr: expect.stringContaining('There is no function "nobody" in src/chess.ts.') });
  expect(await place.run(['graph', 'src/chess.ts', '--scope', 'map', '--filter', 'everything'])).toMatchObject({ code: 2, stderr: expect.stringContaining('5,000 boxes') });
});
