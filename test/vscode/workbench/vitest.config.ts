import { defineConfig } from 'vitest/config';

/** The workbench is one program under one pair of hands: one file after another. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['*.test.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
