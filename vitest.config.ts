import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Only an extension host has the real one.
  resolve: { alias: [{ find: /^vscode$/, replacement: fileURLToPath(new URL('client/src/vscode.testing.ts', import.meta.url)) }] },
  test: {
    include: ['server/**/*.test.ts', 'client/**/*.test.{ts,tsx}', 'scripts/**/*.test.{ts,mjs}', 'eval/precision/*.test.ts', 'eval/suites/*.test.ts'],
    exclude: ['**/node_modules/**', 'test-fixtures/**', 'dist/**'],
    // Two cores are the machine every number of this project is measured on; the compiler child needs the other one.
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
