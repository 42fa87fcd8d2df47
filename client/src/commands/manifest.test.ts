import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { pageKeys, type PageKey } from '../../webview/state/page-keys.ts';
import { pageCommands } from './page-commands.ts';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly keybindings: readonly { readonly command: string; readonly key: string; readonly mac?: string; readonly when: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string; readonly when: string }[]>>;
  };
}

const root = join(import.meta.dirname, '../../..');
const text = readFileSync(join(root, 'package.json'), 'utf8');
const manifest = JSON.parse(text) as Manifest;
const words = JSON.parse(readFileSync(join(root, 'package.nls.json'), 'utf8')) as Readonly<Record<string, string>>;
const { commands, keybindings, menus } = manifest.contributes;

test('everything that can be done in the graph is a command', () => {
  const contributed = commands.map(({ command }) => command).filter((command) => command.startsWith('asyncLens.taskGraph.') && command !== 'asyncLens.taskGraph.pin');
  expect(contributed.toSorted()).toEqual(pageCommands.map((name) => `asyncLens.taskGraph.${name}`).toSorted());
});

test.each(pageKeys.map((key) => [key.command, key] as const))('the keys of %s are its key bindings, where the graph has the focus', (command, { keys, area }) => {
  const bound = keybindings.filter((binding) => binding.command === `asyncLens.taskGraph.${command}` && binding.when === whenOf[area]);
  expect(bound.map(({ key }) => key)).toEqual(expect.arrayContaining(keys.map(bindingOf)));
});

test('no key is bound where somebody types, and none twice in one place', () => {
  expect(keybindings.filter(({ when }) => !Object.values<string>(whenOf).includes(when)).map(({ key, when }) => `${key} when ${when}`)).toEqual(['ctrl+f when asyncLens.taskGraph.focus']);
  const places = keybindings.map(({ key, when }) => `${key} when ${when}`);
  expect(new Set(places).size).toBe(places.length);
});

test('the palette offers what makes sense: a command that is about a graph only while there is one', () => {
  const inPalette = new Map(menus['commandPalette']?.map(({ command, when }) => [command, when]));
  for (const name of [...pageCommands, 'pin']) expect(['false', 'asyncLens.taskGraph.visible'], name).toContain(inPalette.get(`asyncLens.taskGraph.${name}`));
  for (const { command } of commands.filter((one) => one.command.startsWith('asyncLens.tasks.'))) expect(inPalette.get(command)).toBe('false');
});

test('every word of the manifest is written down once, and every written word is used', () => {
  const used = [...text.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key!);
  expect([...new Set(used)].toSorted()).toEqual(Object.keys(words).toSorted());
});

const whenOf = {
  tasks: 'asyncLens.taskGraph.focus == tasks',
  page: 'asyncLens.taskGraph.focus == tasks || asyncLens.taskGraph.focus == page',
} satisfies Record<PageKey['area'], string>;

/** A key as VS Code writes it. */
function bindingOf(key: string): string {
  const named: Readonly<Record<string, string>> = { ArrowRight: 'right', ArrowLeft: 'left', ArrowUp: 'up', ArrowDown: 'down', ' ': 'space', '+': 'shift+=', '?': 'shift+/' };
  return named[key] ?? (/^[A-Z]$/.test(key) ? `shift+${key.toLowerCase()}` : key.toLowerCase());
}
