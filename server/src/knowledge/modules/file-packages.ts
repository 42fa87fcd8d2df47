import { promising, pure } from '../common-facts.ts';
import { each, eachWith } from '../compose.ts';
import type { ApiFacts, Counterpart, ModuleKnowledge, WorldEffect } from '../facts.ts';
import { blockingFunctions, callbackFunctions, fs } from './fs.ts';

/** `copy`, `copySync`: the promise form, which many of these packages also offer with a callback, and the blocking one. */
function twins(module: string, names: string, effect: WorldEffect): Readonly<Record<string, ApiFacts>> {
  const sync = eachWith(names, (name) => ({ effects: [effect], returns: 'value', blocks: { on: 'io', counterpart: { module, path: name, shape: 'same' } } }));
  return { ...eachWith(names, (name) => ({ effects: [effect], callsBack: [], promiseForm: { module, path: name, shape: 'same' } })), ...Object.fromEntries(Object.entries(sync).map(([name, facts]) => [`${name}Sync`, facts])) };
}

function blockingFor(module: string, path: string, effect: WorldEffect): ApiFacts {
  return { effects: [effect], returns: 'value', blocks: { on: 'io', counterpart: { module, path, shape: 'same' } } };
}

/** `fs-jetpack` says the asynchronous ones: `read` blocks, `readAsync` does not. */
function jetpackTwins(names: string, effect: WorldEffect): Readonly<Record<string, ApiFacts>> {
  const blocking = eachWith(names, (name) => ({
    effects: [effect],
    returns: 'value',
    blocks: { on: 'io', counterpart: { module: 'fs-jetpack', path: `${name}Async`, shape: 'same' } },
  }));
  return { ...blocking, ...Object.fromEntries(Object.keys(blocking).map((name) => [`${name}Async`, promising(effect)])) };
}

/** What gives several values to its callback gives them as one object in `fs-extra`. */
const givesSeveralValues: ReadonlySet<string> = new Set(['read', 'readv', 'write', 'writev']);

/** `fs-extra` exports every callback function of `fs` as one that gives a promise; descriptors stay numbers. */
const fsExtraPromises = Object.fromEntries(Object.entries<ApiFacts>(callbackFunctions).map(([name, { effects = [], callback }]): readonly [string, ApiFacts] => {
  const shared: ApiFacts = { effects, callsBack: [], ...(callback === undefined ? {} : { callback }) };
  return [name, givesSeveralValues.has(name) ? shared : { ...shared, promiseForm: { module: 'fs-extra', path: name, shape: 'same' } }];
}));

const fsExtraBlocking = Object.fromEntries(Object.entries<ApiFacts>(blockingFunctions).map(([name, facts]) => {
  const asyncName = name.replace(/Sync(\.native)?$/, '');
  if (!(asyncName in fsExtraPromises)) return [name, facts];
  const counterpart: Counterpart = givesSeveralValues.has(asyncName)
    ? { module: 'fs-extra', path: asyncName, shape: 'different', note: 'gives an object with the number of bytes and the buffer' }
    : { module: 'fs-extra', path: asyncName, shape: 'same' };
  return [name, { ...facts, blocks: { on: 'io', counterpart } }];
}));

/** It waits when too many files are open, which `fs/promises` does not: no promise form. */
const gracefulExports = Object.fromEntries(Object.entries<ApiFacts>(fs.exports).map(([name, { promiseForm: _promiseForm, ...facts }]) => [name, facts]));

export const filePackages = [
  { modules: ['graceful-fs'], contains: fs.contains, exports: gracefulExports },
  {
    modules: ['fs-extra'],
    contains: fs.contains,
    exports: {
      ...fs.exports,
      ...fsExtraPromises,
      ...fsExtraBlocking,
      ...twins('fs-extra', 'pathExists readJson readJSON', 'reads:files'),
      ...twins(
        'fs-extra',
        `copy createFile createLink createSymlink emptyDir emptydir ensureDir ensureFile ensureLink ensureSymlink mkdirp mkdirs move outputFile outputJson outputJSON
        remove writeJson writeJSON`,
        'writes:files',
      ),
      existsSync: blockingFor('fs-extra', 'pathExists', 'reads:files'),
    },
  },
  {
    modules: ['fs-jetpack'],
    aliases: { FSJetpack: '' },
    exports: {
      ...jetpackTwins('exists find inspect inspectTree list read', 'reads:files'),
      ...jetpackTwins('append copy dir file move remove rename symlink tmpDir write', 'writes:files'),
    },
  },
  {
    modules: ['jsonfile'],
    exports: { ...twins('jsonfile', 'readFile', 'reads:files'), ...twins('jsonfile', 'writeFile', 'writes:files') },
  },
  {
    modules: ['rimraf'],
    aliases: { rimraf: '' },
    exports: {
      ...twins('rimraf', 'rimraf native manual posix windows moveRemove', 'writes:files'),
      default: { effects: ['writes:files'], callsBack: [] },
      sync: blockingFor('rimraf', 'rimraf', 'writes:files'),
    },
  },
  {
    modules: ['mkdirp'],
    aliases: { mkdirp: '' },
    exports: {
      ...twins('mkdirp', 'mkdirp mkdirpNative mkdirpManual native manual', 'writes:files'),
      default: { effects: ['writes:files'], callsBack: [] },
      sync: blockingFor('mkdirp', 'mkdirp', 'writes:files'),
    },
  },
  {
    modules: ['del'],
    exports: { deleteAsync: promising('writes:files'), deleteSync: blockingFor('del', 'deleteAsync', 'writes:files') },
  },
  {
    modules: ['make-dir'],
    exports: twins('make-dir', 'makeDirectory', 'writes:files'),
  },
  {
    modules: ['write-file-atomic'],
    exports: { default: { effects: ['writes:files'], callsBack: [] }, sync: blockingFor('write-file-atomic', 'default', 'writes:files') },
  },
  {
    modules: ['proper-lockfile'],
    exports: { ...twins('proper-lockfile', 'lock unlock', 'writes:files'), ...twins('proper-lockfile', 'check', 'reads:files') },
  },
  {
    modules: ['tempy'],
    exports: {
      ...each('temporaryFile temporaryDirectory', { effects: ['reads:random', 'writes:files'], returns: 'value' }),
      ...each('temporaryFileTask temporaryDirectoryTask', { effects: ['reads:random', 'writes:files'], returns: 'promise', callsBack: [0] }),
      temporaryWriteTask: { effects: ['reads:random', 'writes:files'], returns: 'promise', callsBack: [1] },
      ...twins('tempy', 'temporaryWrite', 'writes:files'),
    },
  },
  {
    modules: ['tmp'],
    exports: Object.fromEntries(['file', 'dir', 'tmpName'].flatMap((name): readonly [string, ApiFacts][] => [
      [name, { effects: ['writes:files'], returns: 'callback', callsBack: [] }],
      [`${name}Sync`, {
        effects: ['writes:files'], returns: 'value',
        blocks: { on: 'io', counterpart: { module: 'tmp', path: name, shape: 'different', takesCallback: true, note: 'takes a callback, which gets several values' } },
      }],
    ])),
  },
  {
    modules: ['tar'],
    exports: {
      // Each of them blocks only with `sync: true`.
      ...each('create c extract x list t replace r update u', {
        effects: ['reads:files', 'writes:files'], callsBack: [],
        blocks: { on: 'io', when: { argument: 0, option: 'sync', equals: true }, advice: 'leave out `sync: true` and await the call' },
      }),
      ...each('Pack Unpack Parser', pure),
    },
  },
] satisfies readonly ModuleKnowledge[];
