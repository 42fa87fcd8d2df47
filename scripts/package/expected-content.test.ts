import { expect, it } from 'vitest';
import { contentProblems, expectedContent } from './expected-content.ts';

const linux = { name: 'linux-x64', compilerPackage: '@typescript/typescript-linux-x64' };
const complete = expectedContent(linux).required;

it('is content with what is required', () => expect(contentProblems(complete, linux)).toEqual([]));

it('misses the compiler', () => {
  const compiler = 'node_modules/@typescript/typescript-linux-x64/lib/tsc';
  expect(contentProblems(complete.filter((file) => file !== compiler), linux)).toEqual([`${compiler} is missing.`]);
});

it('wants no sources, no type declarations and no compiler of another platform', () => {
  const strangers = ['server/src/cli/main.ts', 'node_modules/typescript/dist/api/fs.d.ts', 'node_modules/@typescript/typescript-darwin-arm64/lib/tsc'];
  expect(contentProblems([...complete, ...strangers], linux)).toEqual(strangers.map((file) => `${file} does not belong there.`));
});
