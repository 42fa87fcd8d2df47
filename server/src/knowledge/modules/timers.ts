import { each } from '../compose.ts';
import type { ApiFacts, Counterpart, ModuleKnowledge } from '../facts.ts';

function timersPromise(path: string, ...localNames: readonly string[]): Counterpart {
  return { module: 'node:timers/promises', path, localNames, shape: 'different', note: 'takes no callback: what follows the `await` runs then' };
}

const schedules: ApiFacts = { effects: ['writes:clock'], returns: 'value', callsBack: [] };

/** As on the global object; the function given runs later, never during the call. */
export const timerFunctions = {
  setTimeout: { ...schedules, delays: { argument: 1 }, callback: { argument: 0, gets: 'given', from: 1 }, promiseForm: timersPromise('setTimeout', 'sleep', 'delay', 'pause') },
  setInterval: { ...schedules, delays: { argument: 1 }, callback: { argument: 0, gets: 'given', from: 1 } },
  setImmediate: { ...schedules, callback: { argument: 0, gets: 'given', from: 0 }, promiseForm: timersPromise('setImmediate', 'immediate') },
  ...each('clearTimeout clearInterval clearImmediate', { effects: ['writes:clock'], returns: 'value' }),
} satisfies ModuleKnowledge['exports'];

/** The promise forms touch nothing: they only take time. */
export const timers = [
  {
    modules: ['node:timers', 'timers'],
    contains: { promises: 'timers/promises' },
    exports: timerFunctions,
  },
  {
    modules: ['node:timers/promises', 'timers/promises'],
    aliases: { Scheduler: 'scheduler' },
    exports: {
      setTimeout: { effects: [], returns: 'promise', delays: { argument: 0 } },
      setImmediate: { effects: [], returns: 'promise' },
      setInterval: { effects: [], returns: 'async-iterable', delays: { argument: 0 } },
      'scheduler.wait': { effects: [], returns: 'promise', delays: { argument: 0 } },
      'scheduler.yield': { effects: [], returns: 'promise' },
    },
  },
] satisfies readonly ModuleKnowledge[];
