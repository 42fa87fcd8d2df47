import { each } from '../compose.ts';
import type { ApiFacts, ModuleKnowledge } from '../facts.ts';

function blocks(advice: string, effects: ApiFacts['effects'] = ['reads:unknown', 'writes:unknown']): ApiFacts {
  return { effects, returns: 'value', blocks: { on: 'wait', advice } };
}

const askAsync = 'use `createInterface(..).question(..)` of `node:readline/promises`, or `@inquirer/prompts`';

/** Packages that exist to make something asynchronous stop the program. */
export const waitingOnPurpose = [
  { modules: ['sync-request', 'sync-fetch'], exports: { default: blocks('use `fetch`', ['reads:network', 'writes:network']) } },
  {
    modules: ['deasync'],
    exports: { default: blocks('await the original function, promisified'), ...each('loopWhile runLoopOnce', blocks('await what it waits for')), sleep: { ...blocks('use `setTimeout` of `node:timers/promises`', []), delays: { argument: 0 } } },
  },
  {
    modules: ['synckit'],
    // What it gives blocks when it is called; making it does not.
    exports: {
      ...each('createSyncFn', { effects: [], returns: 'value', gives: 'SyncFn' }),
      SyncFn: blocks('call the original function and await it'),
    },
  },
  { modules: ['readline-sync'], exports: { '*': blocks(askAsync, ['reads:console', 'writes:console']) } },
  { modules: ['prompt-sync'], exports: { default: { effects: [], returns: 'value', gives: 'Prompt' }, Prompt: blocks(askAsync, ['reads:console', 'writes:console']) } },
] satisfies readonly ModuleKnowledge[];
