import { callingBackLater, promising, pure, runsFirst } from '../common-facts.ts';
import { each } from '../compose.ts';
import type { ModuleKnowledge } from '../facts.ts';

const offPath = 'it stops the program for as long as it takes: keep it out of the paths that serve requests';

/** `node:v8`, `node:inspector`, `node:perf_hooks`, `node:async_hooks`, `node:diagnostics_channel`. */
export const diagnostics = [
  {
    modules: ['node:v8', 'v8'],
    exports: {
      writeHeapSnapshot: { effects: ['reads:process', 'writes:files'], returns: 'value', blocks: { on: 'io', advice: offPath } },
      getHeapSnapshot: { effects: ['reads:process'], returns: 'value' },
      ...each('serialize deserialize', pure),
      ...each('cachedDataVersionTag getHeapStatistics getHeapSpaceStatistics getHeapCodeStatistics', { effects: ['reads:process'], returns: 'value' }),
      setFlagsFromString: { effects: ['writes:process'], returns: 'value' },
    },
  },
  {
    modules: ['node:inspector', 'inspector'],
    exports: {
      ...each('open close', { effects: ['writes:process', 'writes:network'], returns: 'value' }),
      url: { effects: ['reads:process'], returns: 'value' },
      waitForDebugger: { effects: ['reads:process'], returns: 'value', blocks: { on: 'wait', advice: 'it stops the program until a debugger is attached' } },
      'Session.post': { ...callingBackLater('reads:process', 'writes:process'), promiseForm: { module: 'node:inspector/promises', path: 'Session.post', shape: 'same' } },
      'Session.connect': { effects: ['writes:process', 'writes:receiver'] },
      'Session.disconnect': { effects: ['writes:process', 'writes:receiver'] },
    },
  },
  {
    modules: ['node:inspector/promises', 'inspector/promises'],
    exports: { 'Session.post': { ...promising('reads:process', 'writes:process'), isOrderedReceiver: true } },
  },
  {
    modules: ['node:perf_hooks', 'perf_hooks'],
    contains: { performance: 'global#Performance', Performance: 'global#Performance' },
    exports: {
      ...each('monitorEventLoopDelay createHistogram eventLoopUtilization', { effects: ['reads:clock'], returns: 'value' }),
      timerify: { effects: [], returns: 'value', callsBack: [], wraps: { argument: 0, calls: 'same' } },
    },
  },
  {
    modules: ['node:async_hooks', 'async_hooks'],
    exports: {
      // Runs the function with a value that everything it starts can read.
      'AsyncLocalStorage.run': { effects: [], callsBack: [1] },
      'AsyncLocalStorage.exit': runsFirst,
      'AsyncLocalStorage.getStore': { effects: ['reads:environment'] },
      ...each('AsyncLocalStorage.enterWith AsyncLocalStorage.disable', { effects: ['writes:environment'], returns: 'value' }),
      ...each('executionAsyncId triggerAsyncId executionAsyncResource', { effects: ['reads:environment'], returns: 'value' }),
      'AsyncResource.runInAsyncScope': runsFirst,
      'AsyncResource.bind': { effects: [], returns: 'value', callsBack: [], wraps: { argument: 0, calls: 'same' } },
    },
  },
  {
    modules: ['node:diagnostics_channel', 'diagnostics_channel'],
    exports: {
      ...each('channel tracingChannel hasSubscribers', { effects: ['reads:process'], returns: 'value' }),
      ...each('subscribe unsubscribe Channel.subscribe Channel.unsubscribe', { effects: ['writes:process'], callsBack: [] }),
      'Channel.publish': { effects: ['reads:unknown', 'writes:unknown'], returns: 'value' },
    },
  },
] satisfies readonly ModuleKnowledge[];
