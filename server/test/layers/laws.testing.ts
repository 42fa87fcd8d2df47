/** One layer: a folder with a tsconfig of its own, and what it may know of the others. */
export interface LayerLaw {
  /** What the layer is for. */
  readonly is: string;
  /** Layers that it may import, and why. */
  readonly imports: Readonly<Record<string, string>>;
  /** npm packages and Node's modules that it may import, `node:*` for all of Node's. */
  readonly packages: readonly string[];
}

/**
 * The one way that dependencies point. The same is said to `tsc -b` by the `references` of each tsconfig.json; here
 * stands why. Tests are free.
 */
export const layerLaws: Readonly<Record<string, LayerLaw>> = {
  'server/src/protocol': {
    is: 'plain types and names that server, client and page share',
    imports: {},
    packages: [],
  },
  'server/src/typescript/syntax': {
    is: 'nodes of the syntax tree, without the compiler that answers questions',
    imports: {},
    packages: ['typescript/ast', 'typescript/ast/is'],
  },
  'server/src/model': {
    is: 'what a file does, in which order, on which data: pure',
    imports: { 'server/src/typescript/syntax': 'it reads the tree, once', 'server/src/protocol': 'spans' },
    packages: [],
  },
  'server/src/typescript': {
    is: 'the one place that knows the compiler',
    imports: {
      'server/src/typescript/syntax': 'questions are about nodes',
      'server/src/model': 'the words in which questions are asked and answered',
      'server/src/protocol': 'spans',
    },
    packages: ['node:*', 'typescript/async', 'typescript/fs'],
  },
  'server/src/knowledge': {
    is: 'data about APIs that have no source here: pure',
    imports: {},
    packages: [],
  },
  'server/src/effects': {
    is: 'what functions do to the world, and what may run at once: pure',
    imports: { 'server/src/model': 'effects are those of steps and values', 'server/src/knowledge': 'what calls of packages do', 'server/src/protocol': 'places of evidence' },
    packages: [],
  },
  'server/src/fixes': {
    is: 'text edits from the model: pure',
    imports: {
      'server/src/model': 'edits go where values stand', 'server/src/effects': 'plans say what may run at once', 'server/src/knowledge': 'counterparts of blocking calls',
      'server/src/protocol': 'the shape of a fix',
    },
    packages: [],
  },
  'server/src/rules': {
    is: 'findings from model, answers and effects: pure, one file each',
    imports: {
      'server/src/model': 'rules judge it', 'server/src/effects': 'rules judge it', 'server/src/fixes': 'a finding carries its repairs',
      'server/src/knowledge': 'what calls of packages do', 'server/src/protocol': 'the shape of a finding',
    },
    packages: [],
  },
  'server/src/graph': {
    is: 'task graphs and their figures: pure',
    imports: { 'server/src/model': 'it draws it', 'server/src/effects': 'targets of calls and what they cost', 'server/src/knowledge': 'delays, joins and pools', 'server/src/protocol': 'the shape of a graph' },
    packages: [],
  },
  'server/src/graph/layout': {
    is: 'positions of a graph, the same in Node and in the page: pure',
    imports: { 'server/src/protocol': 'the shape of a graph' },
    packages: [],
  },
  'server/src/graph/formats': {
    is: 'a graph as text and pictures, the same in Node and in the page: pure',
    imports: { 'server/src/protocol': 'the shape of a graph', 'server/src/graph/layout': 'pictures need positions' },
    packages: [],
  },
  'server/src/config': {
    is: 'settings; rule metadata is handed in as data, so that it needs no rule',
    imports: { 'server/src/protocol': 'severities' },
    packages: ['node:*', 'ajv', 'ignore', 'jsonc-parser', 'picomatch'],
  },
  'server/src/engine': {
    is: 'runs everything below over files and keeps what did not change',
    imports: {
      'server/src/typescript': 'opens files and asks', 'server/src/model': 'extracts', 'server/src/effects': 'links and sums up', 'server/src/rules': 'runs them',
      'server/src/fixes': 'refactorings are edits', 'server/src/graph': 'draws', 'server/src/graph/formats': 'hands the formats to the command line', 'server/src/graph/layout': 'sizes of the boxes of a map',
      'server/src/config': 'the shape of a configuration', 'server/src/knowledge': 'adds what the user knows', 'server/src/protocol': 'reports',
    },
    packages: ['node:*', 'elkjs'],
  },
  'server/src/lsp': {
    is: 'translates between the engine and an editor',
    imports: { 'server/src/engine': 'through its contract', 'server/src/config': 'settings of files', 'server/src/protocol': 'what it translates' },
    packages: ['node:*', 'vscode-languageserver', 'vscode-languageserver-textdocument', 'vscode-uri'],
  },
  'server/src/cli': {
    is: 'translates between the engine and a terminal',
    imports: {
      'server/src/engine': 'through its contract', 'server/src/config': 'settings of files', 'server/src/protocol': 'what it translates',
      'server/src/lsp': '`async-lens lsp` starts it',
    },
    packages: ['node:*', 'cli-progress', 'commander', 'diff', 'picocolors', 'tinyglobby'],
  },
  'client/src': {
    is: 'the extension: everything of VS Code, nothing of the analysis',
    imports: { 'server/src/protocol': 'what server and page say' },
    packages: ['node:*', 'vscode', 'vscode-languageclient'],
  },
  'client/webview': {
    is: 'the page of the task graph: a browser with a message channel',
    imports: {
      'server/src/protocol': 'what it is sent', 'server/src/graph/layout': 'the page shows the positions that files have (decision 0501)',
      'server/src/graph/formats': 'the page exports what the command line prints (decision 0501)',
    },
    packages: ['preact', '@preact/signals', '@vscode/codicons'],
  },
};
