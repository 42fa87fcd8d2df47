// What is written down is counted.

import { readFile } from 'node:fs/promises';

const NAMES: readonly string[] = ['header', 'footer'];
const pages = { start: '/', shop: '/shop' };

export async function site(isLarge: boolean): Promise<readonly unknown[]> {
  const wanted = ['header', ...NAMES];
  return [
    await Promise.all(['header', 'footer'].map((name) => readFile(name, 'utf8'))),
    await Promise.all(wanted.map((name) => readFile(name, 'utf8'))),
    await Promise.all(NAMES.map((name) => readFile(name, 'utf8'))),
    await Promise.all(Object.values(pages).map((path) => fetch(`https://shop.example${path}`))),
    await Promise.all(Array.from({ length: 5 }, (_, index) => fetch(`https://shop.example/${index}`))),
    await Promise.all(Array.from({ length: 3 }).map((_, index) => fetch(`https://shop.example/${index}`))),
    await Promise.all((isLarge ? ['a', 'b', 'c'] : ['a']).map((name) => readFile(name, 'utf8'))),
  ];
}
