import { each } from '../compose.ts';
import type { ApiFacts, ModuleKnowledge } from '../facts.ts';

/** Registers a function that the runner calls later, one after another. */
const registers: ApiFacts = { effects: ['writes:process'], callsBack: [], isTestApi: true };

/** Mocks and fake timers: they change what other code sees. */
export const mockControl: ApiFacts = { effects: ['writes:environment', 'writes:clock'], callsBack: [], isTestApi: true };

/** What mocha, jest and vitest put on the global object or export. */
export const testRunnerGlobals = {
  ...each('it test specify xit fit xtest', registers),
  ...each('beforeEach afterEach beforeAll afterAll before after setup teardown suiteSetup suiteTeardown', registers),
  // The body of a suite runs while it is declared.
  ...each('describe context suite xdescribe fdescribe', { effects: ['writes:process'], callsBack: [1], isTestApi: true }),
  ...each('it.only it.skip it.each it.todo it.concurrent test.only test.skip test.each test.todo test.concurrent', registers),
  ...each('describe.only describe.skip describe.each', { effects: ['writes:process'], callsBack: [1], isTestApi: true }),
  expect: { effects: [], returns: 'value', callsBack: [], isTestApi: true },
  ...each('expect.assertions expect.hasAssertions', { effects: ['writes:process'], isTestApi: true }),
  ...each('vi.* jest.* vitest.* VitestUtils.* Jest.*', mockControl),
  ...each('Assertion.* JestAssertion.* Matchers.* JestMatchers.*', { isTestApi: true }),
} satisfies ModuleKnowledge['exports'];
