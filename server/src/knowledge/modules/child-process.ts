import { callingBackLater, listens, listensOnce } from '../common-facts.ts';
import { each } from '../compose.ts';
import type { Counterpart, ModuleKnowledge } from '../facts.ts';

/** What a program does is unknown; that it runs is an effect on the process. */
const runs = ['reads:process', 'writes:process', 'reads:files', 'writes:files'] as const;

function promisified(path: string): Counterpart {
  return {
    module: 'node:child_process', path, shape: 'different', takesCallback: true,
    note: 'promisified it gives `{ stdout, stderr }` as text where the synchronous form gives the output as a Buffer, and its errors carry `code`, not `status`',
  };
}

export const childProcess = {
  modules: ['node:child_process', 'child_process'],
  exports: {
    exec: { ...callingBackLater(...runs), promiseForm: promisified('exec') },
    execFile: { ...callingBackLater(...runs), promiseForm: promisified('execFile') },
    ...each('spawn fork', { effects: runs, returns: 'value', gives: 'ChildProcess' }),
    execSync: { effects: runs, returns: 'value', blocks: { on: 'io', counterpart: promisified('exec') } },
    execFileSync: { effects: runs, returns: 'value', blocks: { on: 'io', counterpart: promisified('execFile') } },
    spawnSync: {
      effects: runs,
      returns: 'value',
      blocks: {
        on: 'io',
        counterpart: {
          module: 'node:child_process',
          path: 'spawn',
          shape: 'different',
          note: 'gives a running process instead of its result, and has no `input` option',
        },
        advice: 'start it with `spawn`, collect its output and await `once(child, \'close\')`',
      },
    },
    'ChildProcess.on': listens,
    'ChildProcess.once': listensOnce,
    ...each('ChildProcess.kill ChildProcess.send ChildProcess.disconnect', { effects: ['writes:process', 'writes:receiver'], callsBack: [] }),
  },
} satisfies ModuleKnowledge;
