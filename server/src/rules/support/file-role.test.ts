import { expect, test } from 'vitest';
import { roleOf } from './file-role.ts';

test.each([
  ['src/orders.ts', 'application'],
  ['src/queues/tasks/export.ts', 'application'],
  ['src/build/index.ts', 'application'],
  ['src/seedling.ts', 'application'],
  ['tasks/release.js', 'tool'],
  ['scripts/release.ts', 'tool'],
  ['packages/api/scripts/release.ts', 'tool'],
  ['server/migrations/2024-add-orders.js', 'tool'],
  ['prisma/seed.ts', 'tool'],
  ['prisma/seed-database.ts', 'tool'],
  ['prisma/seed/users.ts', 'tool'],
  ['vite.config.ts', 'tool'],
  ['src/orders.test.ts', 'test'],
  ['e2e/orders.ts', 'test'],
])('%s is code of kind %s', (path, role) => {
  expect(roleOf(path, { imports: [] })).toBe(role);
});

test('what imports a test runner is a test, wherever it stands', () => {
  expect(roleOf('src/orders.ts', { imports: [{ module: 'node:test' }] })).toBe('test');
});
