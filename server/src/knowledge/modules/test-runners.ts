import { each } from '../compose.ts';
import type { ApiFacts, ModuleKnowledge } from '../facts.ts';
import { jestExports, mochaExports, mockControl, vitestExports } from '../globals/test-runners.ts';

const registers: ApiFacts = { effects: ['writes:process'], callsBack: [], isTestApi: true };

/** In tests the order of calls is the point. */
export const testRunners = [
  {
    modules: ['node:test'],
    exports: {
      default: registers,
      ...each('test it suite describe before after beforeEach afterEach only skip todo', registers),
      'TestContext.test': { ...registers, isOrderedReceiver: true },
      ...each('mock.* MockTracker.* MockTimers.*', mockControl),
    },
  },
  {
    modules: ['vitest', '@vitest/expect', '@vitest/runner', '@vitest/spy', 'bun:test'],
    aliases: { globalExpect: 'expect' },
    exports: vitestExports,
  },
  { modules: ['@jest/globals'], exports: jestExports },
  { modules: ['mocha'], exports: mochaExports },
  {
    modules: ['chai'],
    exports: {
      ...each('expect should', { effects: [], isTestApi: true }),
      ...each('assert assert.* Assertion.*', { isTestApi: true }),
    },
  },
  { modules: ['sinon'], exports: { '*': mockControl } },
] satisfies readonly ModuleKnowledge[];
