import { afterEach, beforeEach, expect, test } from 'vitest';
import { createWorkplace, type Workplace } from '../command-line.testing.ts';

let place: Workplace;
beforeEach(() => {
  place = createWorkplace();
});
afterEach(() => place[Symbol.dispose]());

test('lists the rules by family', async () => {
  expect(await place.run(['rules'])).toMatchObject({ code: 0, stderr: '' });
  expect((await place.run(['rules'])).stdout).toBe(`Blocking
  no-blocking-call      warning  safe   A call that blocks the event loop

Sequential
  no-sequential-await   warning  offer  Awaits one after another

Never awaited
  no-floating-promises  warning  safe   A promise that nobody awaits

Await
  require-await         hint     -      An async function without await

fix: safe = \`async-lens fix\` applies it, offer = a person confirms it. \`async-lens rules <id>\` explains a rule.
`);
});

test('prints the page of one rule', async () => {
  expect((await place.run(['rules', 'no-floating-promises'])).stdout).toBe('no-floating-promises\n\nA promise that `nobody` awaits.\n');
  expect((await place.run(['rules', 'no-floating-promises', '--color'])).stdout).toContain('\u001B[1mpromise\u001B[22m');
});

test('tells programs everything as JSON', async () => {
  const rules = JSON.parse((await place.run(['rules', '--format', 'json'])).stdout) as readonly unknown[];
  expect(rules).toHaveLength(4);
  expect(rules[2]).toEqual({
    id: 'no-floating-promises', family: 'never-awaited', summary: 'A promise that nobody awaits', severity: 'warning', fix: 'safe',
    page: 'https://example.com/rules/no-floating-promises.md', schema: { type: 'object', additionalProperties: false, properties: {} }, defaults: {},
  });
  expect(JSON.parse((await place.run(['rules', 'no-floating-promises', '--format', 'json'])).stdout)).toMatchObject({ markdown: expect.stringContaining('# no-floating-promises') });
});

test('says which rule was meant, and where a page is that is not installed', async () => {
  expect(await place.run(['rules', 'require-awiat'])).toMatchObject({ code: 2, stderr: 'There is no rule "require-awiat". Did you mean "require-await"?\n' });
  expect(await place.run(['rules', 'require-await'])).toMatchObject({ code: 2, stderr: 'The page of require-await is not installed. Read it at https://example.com/rules/require-await.md.\n' });
});
