import { each } from '../compose.ts';
import type { ApiFacts, ModuleKnowledge } from '../facts.ts';
import { mockControl, testRunnerGlobals } from '../globals/test-runners.ts';

const registers: ApiFacts = { effects: ['writes:process'], callsBack: [], isTestApi: true };
const anyOfIt: ApiFacts = { isTestApi: true };

/** In tests the order of calls is the point. */
export const testRunners = [
  {
    modules: ['node:test'],
    exports: {
      default: registers,
      ...each('test it suite describe before after beforeEach afterEach only skip todo', registers),
      'TestContext.test': { ...registers, returns: 'promise', isOrderedReceiver: true },
      ...each('mock.*', mockControl),
      'MockTracker.*': mockControl,
    },
  },
  {
    modules: ['vitest', '@jest/globals', 'mocha', 'bun:test', '@playwright/test', '@std/testing'],
    exports: {
      ...testRunnerGlobals,
      'test.step': { ...registers, returns: 'promise', callsBack: [1] },
      // What a browser test asks the page may retry until it holds: it is a step like any other.
      '*Assertions.*': { returns: 'promise', isTestApi: true, isOrderedReceiver: true },
    },
  },
  { modules: ['chai'], exports: { ...each('expect assert should', { effects: [], isTestApi: true }), 'assert.*': anyOfIt, 'Assertion.*': anyOfIt } },
  { modules: ['sinon'], exports: { '*': mockControl } },
] satisfies readonly ModuleKnowledge[];
