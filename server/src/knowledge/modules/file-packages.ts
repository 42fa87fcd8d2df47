import { promising, pure } from '../common-facts.ts';
import { each, eachWith, withFacts } from '../compose.ts';
import type { ApiFacts, ModuleKnowledge, WorldEffect } from '../facts.ts';
import { blockingFunctions, callbackFunctions, fs } from './fs.ts';
import { promiseFunctions } from './fs-promises.ts';

/** `copy`, `copySync`: the promise form and the blocking one, of the same package. */
function twins(module: string, names: string, effect: WorldEffect): Readonly<Record<string, ApiFacts>> {
  const sync = eachWith(names, (name) => ({ effects: [effect], returns: 'value', blocks: { on: 'io', counterpart: { module, path: name, shape: 'same' } } }));
  return { ...each(names, promising(effect)), ...Object.fromEntries(Object.entries(sync).map(([name, facts]) => [`${name}Sync`, facts])) };
}

function blockingFor(module: string, path: string, effect: WorldEffect): ApiFacts {
  return { effects: [effect], returns: 'value', blocks: { on: 'io', counterpart: { module, path, shape: 'same' } } };
}

/** The blocking functions of `fs`, with counterparts in `fs-extra`, which exports the promise forms itself. */
const fsExtraBlocking = Object.fromEntries(Object.entries<ApiFacts>(blockingFunctions).map(([name, facts]) => {
  const counterpart = facts.blocks?.counterpart;
  const isOwn = counterpart?.shape === 'same' && counterpart.path in callbackFunctions;
  return [name, isOwn ? { ...facts, blocks: { on: 'io', counterpart: { ...counterpart, module: 'fs-extra' } } } : facts];
}));

export const filePackages = [
  { modules: ['graceful-fs'], contains: fs.contains, exports: fs.exports },
  {
    modules: ['fs-extra'],
    contains: fs.contains,
    exports: {
      ...fs.exports,
      // Each gives a promise when no callback is given.
      ...withFacts(callbackFunctions, { returns: 'promise' }),
      ...withFacts(Object.fromEntries(Object.entries(promiseFunctions).filter(([name]) => name in callbackFunctions)), { callsBack: [] }),
      exists: promising('reads:files'),
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
    modules: ['jsonfile'],
    exports: { ...twins('jsonfile', 'readFile', 'reads:files'), ...twins('jsonfile', 'writeFile', 'writes:files') },
  },
  {
    modules: ['rimraf'],
    aliases: { rimraf: '' },
    exports: {
      ...twins('rimraf', 'rimraf native manual posix windows moveRemove', 'writes:files'),
      default: promising('writes:files'),
      sync: blockingFor('rimraf', 'rimraf', 'writes:files'),
    },
  },
  {
    modules: ['mkdirp'],
    aliases: { mkdirp: '' },
    exports: {
      ...twins('mkdirp', 'mkdirp mkdirpNative mkdirpManual native manual', 'writes:files'),
      default: promising('writes:files'),
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
    exports: { default: promising('writes:files'), sync: blockingFor('write-file-atomic', 'default', 'writes:files') },
  },
  {
    modules: ['proper-lockfile'],
    exports: { ...twins('proper-lockfile', 'lock unlock', 'writes:files'), ...twins('proper-lockfile', 'check', 'reads:files') },
  },
  {
    modules: ['tempy'],
    exports: {
      ...each('temporaryFile temporaryDirectory', { effects: ['reads:random', 'writes:files'], returns: 'value' }),
      ...each('temporaryFileTask temporaryDirectoryTask temporaryWriteTask', { returns: 'promise', callsBack: [0] }),
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
