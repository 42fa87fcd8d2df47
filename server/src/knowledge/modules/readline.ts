import { listens, listensOnce } from '../common-facts.ts';
import { each } from '../compose.ts';
import type { ApiFacts, ModuleKnowledge } from '../facts.ts';

/** A person answers one question at a time. */
const asks: ApiFacts = { effects: ['reads:console', 'writes:console', 'writes:receiver'], isOrderedReceiver: true };
const moves: ApiFacts = { effects: ['writes:console'], callsBack: [] };

const dialogue = {
  ...each('write setPrompt prompt pause resume close', { ...asks, callsBack: [] }),
  on: listens,
  once: listensOnce,
} satisfies ModuleKnowledge['exports'];

const holds = { Interface: { givenBackBy: ['close'], disposedAs: 'close' } } satisfies ModuleKnowledge['holds'];

export const readline = [
  {
    modules: ['node:readline', 'readline'],
    holds,
    contains: { promises: 'readline/promises' },
    aliases: { ReadLine: 'Interface' },
    exports: {
      createInterface: { effects: ['reads:console'], returns: 'value', gives: 'Interface' },
      ...each('clearLine clearScreenDown cursorTo moveCursor', moves),
      emitKeypressEvents: { effects: ['writes:arguments'], returns: 'value' },
      ...Object.fromEntries(Object.entries(dialogue).map(([name, facts]) => [`Interface.${name}`, facts])),
      'Interface.question': {
        ...asks, returns: 'callback', callsBack: [],
        callback: { gets: 'results' },
        promiseForm: {
          module: 'node:readline/promises',
          path: 'Interface.question',
          shape: 'different',
          note: 'resolves to the answer; create the interface with `node:readline/promises`',
        },
      },
    },
  },
  {
    modules: ['node:readline/promises', 'readline/promises'],
    holds,
    exports: {
      createInterface: { effects: ['reads:console'], returns: 'value', gives: 'Interface' },
      ...Object.fromEntries(Object.entries(dialogue).map(([name, facts]) => [`Interface.${name}`, facts])),
      'Interface.question': { ...asks, returns: 'promise' },
      ...each('Readline.clearLine Readline.clearScreenDown Readline.cursorTo Readline.moveCursor Readline.rollback', { effects: ['writes:receiver'], returns: 'value' }),
      'Readline.commit': { effects: ['writes:console', 'writes:receiver'], returns: 'promise', isOrderedReceiver: true },
    },
  },
] satisfies readonly ModuleKnowledge[];
