import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { API } from 'typescript/sync';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findComments } from './comments.ts';

let folder: string;
let api: API;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'async-lens-comments-'));
  api = new API({ cwd: folder });
});
afterAll(() => {
  api.close();
  rmSync(folder, { recursive: true });
});

test('finds line and block comments with their delimiters', () => {
  expect(commentsOf('load(); // first\n/* second\n line */ save();\n')).toEqual(['// first', '/* second\n line */']);
});

test('does not take strings, templates and regular expressions for comments', () => {
  expect(commentsOf(`const url = 'https://a'; const path = "/* b */"; const all = /\\/\\//; const t = \`// c\`;`)).toEqual([]);
});

test('finds comments inside the substitutions of a template', () => {
  expect(commentsOf('const t = `// no ${load(/* yes */) /* also */} // no`; // end')).toEqual(['/* yes */', '/* also */', '// end']);
});

test('knows JSX text from JSX comments', () => {
  expect(commentsOf('const page = <a href="//x" /* here */>// it\'s `text {/* there */}</a>; // end', 'page.tsx'))
    .toEqual(['/* here */', '/* there */', '// end']);
});

test('ignores the shebang line', () => {
  expect(commentsOf('#!/usr/bin/env -S node //x\n// comment\n', 'tool.js')).toEqual(['// comment']);
});

test('ends a line comment before CRLF and an unterminated block comment with the file', () => {
  expect(commentsOf('a(); // one\r\nb(); /* open')).toEqual(['// one', '/* open']);
});

function commentsOf(text: string, name = 'file.ts'): readonly string[] {
  const file = join(folder, name);
  writeFileSync(file, text);
  const snapshot = api.createSnapshot({ openFiles: [file], fileNotifications: { changed: [file] } });
  try {
    const syntax = snapshot.getDefaultProjectForFile(file)!.program.getSourceFile(file)!;
    return findComments(syntax).map(({ start, end }) => syntax.text.slice(start, end));
  } finally {
    snapshot.dispose();
  }
}
