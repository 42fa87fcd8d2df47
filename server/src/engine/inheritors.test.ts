import { expect, test } from 'vitest';
import { createInheritors } from './inheritors.ts';

const texts = new Map([
  ['/shop/store.ts', 'export interface Store { load(): string }'],
  ['/shop/files.ts', 'import type { Store as Shelf } from "./store.ts"; export class Files implements Shelf { load() { return ""; } }'],
  ['/shop/base.ts', 'export default class {}'],
  ['/shop/below.ts', 'import Base from "./base.ts"; export class Below extends Base<string> {}'],
  ['/shop/old.js', 'const Base = require("./base"); class Old extends Base {}'],
  ['/shop/store.test.ts', 'class FakeStore implements Store {}'],
  ['/shop/other.ts', 'export const store = 1;'],
]);

function listed(): { readonly inheritors: ReturnType<typeof createInheritors>; readonly read: string[] } {
  const read: string[] = [];
  const inheritors = createInheritors({
    projectFiles: async () => [...texts.keys()],
    async textOf(file) {
      read.push(file);
      return texts.get(file);
    },
  });
  return { inheritors, read };
}

const project = '/shop/tsconfig.json';

test('files are found by the names of parents, under whatever name they import them, without tests', async () => {
  const { inheritors } = listed();
  expect(inheritors.of(project, ['Store'])).toBeUndefined();
  await inheritors.learn(project, undefined);
  expect(inheritors.of(project, ['Store'])).toEqual(['/shop/files.ts']);
  expect(inheritors.of(project, ['default'])).toEqual(['/shop/below.ts', '/shop/old.js']);
  expect(inheritors.of(project, ['Nobody'])).toEqual([]);
});

test('after an edit only the file that changed is read again', async () => {
  const { inheritors, read } = listed();
  await Promise.all([inheritors.learn(project, undefined), inheritors.learn(project, undefined)]);
  expect(read).toHaveLength(texts.size - 1);
  inheritors.forget('/shop/other.ts');
  expect(inheritors.of(project, ['Store'])).toBeUndefined();
  read.length = 0;
  await inheritors.learn(project, undefined);
  expect(read).toEqual(['/shop/other.ts']);
});
