import { pure } from '../common-facts.ts';
import { each } from '../compose.ts';
import type { ModuleKnowledge } from '../facts.ts';

const runsCode = { effects: ['reads:unknown', 'writes:unknown'], returns: 'value' } as const;

/** `node:vm` and `node:module`. What loaded code does is unknown; compiling it takes time on the one thread. */
export const codeLoading = [
  {
    modules: ['node:vm', 'vm'],
    exports: {
      ...each('runInContext runInNewContext runInThisContext Script.runInContext Script.runInNewContext Script.runInThisContext', runsCode),
      ...each('compileFunction isContext', pure),
      createContext: { effects: ['writes:arguments'], returns: 'value' },
      measureMemory: { effects: ['reads:process'], returns: 'promise' },
    },
  },
  {
    modules: ['node:module', 'module'],
    exports: {
      createRequire: { effects: [], returns: 'value' },
      ...each('isBuiltin stripTypeScriptTypes', pure),
      findPackageJSON: { effects: ['reads:files'], returns: 'value' },
      ...each('register registerHooks enableCompileCache flushCompileCache syncBuiltinESMExports', { effects: ['writes:process'], returns: 'value', callsBack: [] }),
      ...each('findSourceMap getCompileCacheDir', { effects: ['reads:process'], returns: 'value' }),
    },
  },
] satisfies readonly ModuleKnowledge[];
