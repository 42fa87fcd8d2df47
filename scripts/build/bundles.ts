import type { BuildOptions } from 'esbuild';

/** One thing that is bundled for shipping. */
export interface Bundle {
  /** Entry point, relative to the root. */
  readonly entry: string;
  /** The main file that comes of it, relative to the root. */
  readonly output: string;
  readonly options: BuildOptions;
}

/** Bundled CommonJS packages call `require`; a module of Node has none until it makes one. */
const requireForNode = "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);";

/** Server and command line. `typescript` stays outside: it starts its native child from its own package folder. */
const forNode: BuildOptions = {
  platform: 'node',
  target: 'node22.15',
  format: 'esm',
  external: ['typescript', 'typescript/*'],
  // vscode-uri and jsonc-parser are UMD in `main`, which cannot be bundled; their ES modules can.
  mainFields: ['module', 'main'],
};

/** Everything that ships, in one place. */
export const bundles: readonly Bundle[] = [
  { entry: 'server/src/lsp/stand-alone.ts', output: 'dist/server.js', options: { ...forNode, banner: { js: requireForNode } } },
  { entry: 'server/src/cli/main.ts', output: 'dist/cli.js', options: { ...forNode, banner: { js: requireForNode } } },
  // A program of its own: the thread that arranges maps, loaded with the first of them.
  { entry: 'server/src/engine/map/elk-worker.ts', output: 'dist/elk-worker.js', options: { ...forNode, banner: { js: requireForNode } } },
  {
    entry: 'client/src/extension.ts',
    output: 'dist/client.cjs',
    options: { ...forNode, format: 'cjs', external: ['vscode'] },
  },
  {
    entry: 'client/webview/main.tsx',
    output: 'dist/webview/task-graph.js',
    options: {
      platform: 'browser',
      target: ['chrome130', 'firefox130', 'safari18'],
      format: 'iife',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      loader: { '.ttf': 'file' },
      assetNames: '[name]',
    },
  },
];
