import { listens, promising, pure, runsFirst } from '../common-facts.ts';
import { each } from '../compose.ts';
import type { ApiFacts, ModuleKnowledge } from '../facts.ts';

const runs = ['reads:process', 'writes:process', 'reads:files', 'writes:files'] as const;
const runsPromise: ApiFacts = { effects: runs, returns: 'promise' };

function blockingFor(module: string, path: string): ApiFacts {
  return { effects: runs, returns: 'value', blocks: { on: 'io', counterpart: { module, path, shape: 'same' } } };
}

/** No function of `shelljs` gives a promise; only `exec` can run on. */
const shell: ApiFacts = {
  effects: ['reads:files', 'writes:files', 'writes:process'], returns: 'value',
  blocks: { on: 'io', advice: 'shelljs is synchronous throughout: use `node:fs/promises`, `execa` or `zx`' },
};

export const processPackages = [
  {
    modules: ['execa'],
    exports: {
      ...each('execa execaCommand execaNode $', runsPromise),
      execaSync: blockingFor('execa', 'execa'),
      execaCommandSync: blockingFor('execa', 'execaCommand'),
      '$.sync': blockingFor('execa', '$'),
      // Before version 6 the module itself was the function.
      default: runsPromise,
      sync: blockingFor('execa', 'execa'),
      command: runsPromise,
      commandSync: blockingFor('execa', 'execaCommand'),
      parseCommandString: pure,
      ...each('sendMessage', promising('writes:process')),
      ...each('getOneMessage', promising('reads:process')),
    },
  },
  {
    modules: ['zx', 'zx/core', 'zx/globals'],
    contains: { fs: 'fs-extra', os: 'os', path: 'path' },
    exports: {
      $: runsPromise,
      '$.sync': blockingFor('zx', '$'),
      ...each('cd syncProcessCwd', { effects: ['writes:environment'], returns: 'value' }),
      sleep: { effects: [], returns: 'promise', delays: { argument: 0 } },
      fetch: promising('reads:network', 'writes:network'),
      ...each('question stdin', promising('reads:console', 'writes:console')),
      ...each('echo log', { effects: ['writes:console'], returns: 'value' }),
      kill: promising('writes:process'),
      ...each('quote quotePowerShell minimist expBackoff', pure),
      ...each('glob globby', promising('reads:files')),
      which: promising('reads:files'),
      within: runsFirst,
      ...each('retry spinner', { effects: [], returns: 'promise', callsBack: [-1] }),
      ...each('tmpdir tempdir tmpfile tempfile', { effects: ['writes:files'], returns: 'value' }),
      ...each('ProcessPromise.json ProcessPromise.text ProcessPromise.lines ProcessPromise.buffer ProcessPromise.blob', runsPromise),
      ...each('ProcessPromise.kill ProcessPromise.abort', { effects: ['writes:process', 'writes:receiver'] }),
    },
  },
  {
    modules: ['cross-spawn'],
    exports: {
      ...each('default spawn', { effects: runs, returns: 'value' }),
      sync: {
        effects: runs, returns: 'value',
        blocks: { on: 'io', counterpart: { module: 'cross-spawn', path: 'default', shape: 'different', note: 'gives a running process instead of its result' } },
      },
    },
  },
  {
    modules: ['shelljs'],
    aliases: { shell: '' },
    exports: {
      ...each('cat chmod cmd cp dirs find grep head ln ls mkdir mv popd pushd rm sed sort tail test touch uniq which', shell),
      cd: { ...shell, effects: ['writes:environment'] },
      exec: {
        ...shell,
        effects: runs,
        blocks: { on: 'io', advice: 'give it `{ async: true }` and a callback, or run the program with `execa` or `node:child_process`' },
      },
      ...each('pwd tempdir error', { effects: ['reads:environment'], returns: 'value' }),
      echo: { effects: ['writes:console'], returns: 'value' },
      exit: { effects: ['writes:process'], neverReturns: true },
      set: { effects: ['writes:environment'], returns: 'value' },
    },
  },
  {
    modules: ['tinyexec'],
    exports: { ...each('x exec', runsPromise), xSync: blockingFor('tinyexec', 'x'), execSync: blockingFor('tinyexec', 'exec') },
  },
  {
    modules: ['nano-spawn'],
    exports: { default: runsPromise },
  },
  {
    modules: ['node-machine-id'],
    exports: { machineId: promising('reads:process'), machineIdSync: blockingFor('node-machine-id', 'machineId') },
  },
  {
    modules: ['clipboardy'],
    aliases: { clipboard: '' },
    exports: {
      read: promising('reads:environment'),
      write: promising('writes:environment'),
      readSync: blockingFor('clipboardy', 'default.read'),
      writeSync: blockingFor('clipboardy', 'default.write'),
    },
  },
  {
    modules: ['electron', 'electron/renderer', 'electron/main'],
    aliases: { ipcRenderer: 'IpcRenderer', dialog: 'Dialog' },
    exports: {
      'IpcRenderer.invoke': promising('reads:process', 'writes:process'),
      'IpcRenderer.send': { effects: ['writes:process'], returns: 'value' },
      'IpcRenderer.sendSync': {
        effects: ['reads:process', 'writes:process'], returns: 'value',
        blocks: {
          on: 'wait',
          counterpart: { module: 'electron', path: 'ipcRenderer.invoke', shape: 'different', note: 'the main process answers it with `ipcMain.handle`' },
        },
      },
      ...each('IpcRenderer.on IpcRenderer.once IpcMain.on IpcMain.handle', listens),
      ...Object.fromEntries(['showMessageBox', 'showOpenDialog', 'showSaveDialog'].flatMap((name): readonly [string, ApiFacts][] => [
        [`Dialog.${name}`, promising('reads:console', 'writes:console')],
        [`Dialog.${name}Sync`, {
          effects: ['reads:console', 'writes:console'], returns: 'value',
          blocks: { on: 'wait', counterpart: { module: 'electron', path: `dialog.${name}`, shape: 'different', note: 'gives an object with the answer' } },
        }],
      ])),
    },
  },
] satisfies readonly ModuleKnowledge[];
