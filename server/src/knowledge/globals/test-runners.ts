import { each } from '../compose.ts';
import type { ApiFacts, ModuleKnowledge } from '../facts.ts';

/** Registers a function that the runner calls later, one after another. */
const registers: ApiFacts = { effects: ['writes:process'], callsBack: [], isTestApi: true };

/** The body of a suite runs while it is declared. */
const declares: ApiFacts = { effects: ['writes:process'], callsBack: [1], isTestApi: true };

/** Mocks and fake timers: they change what other code sees. */
export const mockControl: ApiFacts = { effects: ['writes:environment', 'writes:clock'], callsBack: [], isTestApi: true };

/** What all of them have. */
const common = {
  ...each('it beforeEach afterEach it.only it.skip', registers),
  ...each('describe describe.only describe.skip', declares),
} satisfies ModuleKnowledge['exports'];

const expects = {
  ...each('expect', { effects: [], callsBack: [], isTestApi: true }),
  ...each('expect.assertions expect.hasAssertions', { effects: ['writes:process'], isTestApi: true }),
  ...each('Assertion.* JestAssertion.* Matchers.* JestMatchers.*', { isTestApi: true }),
} satisfies ModuleKnowledge['exports'];

/** A file of them has `test` and `expect`, and hooks around all tests. */
const likeJest = {
  ...common,
  ...expects,
  ...each('test test.only test.skip test.each test.todo test.concurrent it.each it.todo it.concurrent beforeAll afterAll', registers),
  'describe.each': declares,
} satisfies ModuleKnowledge['exports'];

export const vitestExports = {
  ...likeJest,
  suite: declares,
  ...each('vi.* vitest.* VitestUtils.*', mockControl),
} satisfies ModuleKnowledge['exports'];

export const jestExports = {
  ...likeJest,
  ...each('fit xit xtest', registers),
  ...each('fdescribe xdescribe', declares),
  ...each('jest.* Jest.*', mockControl),
} satisfies ModuleKnowledge['exports'];

export const mochaExports = {
  ...common,
  ...each('specify test before after setup teardown suiteSetup suiteTeardown xit xspecify', registers),
  ...each('context suite xdescribe xcontext', declares),
} satisfies ModuleKnowledge['exports'];

export const playwrightTestExports = {
  ...each('test test.only test.skip test.fixme test.beforeEach test.afterEach test.beforeAll test.afterAll test.describe', registers),
  'test.step': { effects: ['writes:console'], returns: 'promise', callsBack: [1], isTestApi: true },
  ...each('expect expect.soft expect.poll', { effects: [], callsBack: [], isTestApi: true }),
  // What a test asks of the page is asked again until it holds: a step like any other.
  '*Assertions.*': { isTestApi: true, isOrderedReceiver: true },
} satisfies ModuleKnowledge['exports'];

/** On the global object stands what the runner in use puts there. */
export const testRunnerGlobals = { ...mochaExports, ...jestExports, ...vitestExports } satisfies ModuleKnowledge['exports'];
