import { callingBackLater, listens, listensOnce, promising, readsReceiver } from '../common-facts.ts';
import { below, each, eachWith } from '../compose.ts';
import type { ApiFacts, Counterpart, ModuleKnowledge, WorldEffect } from '../facts.ts';

const pathReaders = 'access lstat opendir readdir readFile readlink realpath stat statfs';
const pathWriters = `appendFile chmod chown copyFile cp lchmod lchown link lutimes mkdir mkdtemp rename rm rmdir symlink truncate unlink utimes writeFile`;

/** By file descriptor: the asynchronous form wants the number, `fs/promises` a FileHandle in its place. */
const descriptorReaders = { fstat: 'stat', read: 'read', readv: 'readv' };
const descriptorWriters = {
  close: 'close', fchmod: 'chmod', fchown: 'chown', fdatasync: 'datasync', fsync: 'sync', ftruncate: 'truncate', futimes: 'utimes', write: 'write', writev: 'writev',
};

function samePromise(name: string): Counterpart {
  return { module: 'node:fs/promises', path: name, shape: 'same' };
}

const givesValue: ReadonlySet<string> = new Set('lstat mkdir mkdtemp opendir readdir readFile readlink realpath stat statfs'.split(' '));

function byName(effect: WorldEffect): (name: string) => ApiFacts {
  return (name) => ({ ...callingBackLater(effect), promiseForm: { ...samePromise(name), givesNothing: !givesValue.has(name) } });
}

function syncOf(names: string, effect: WorldEffect): Readonly<Record<string, ApiFacts>> {
  const byAsyncName = eachWith(names, (name) => ({ effects: [effect], returns: 'value', blocks: { on: 'io', counterpart: samePromise(name) } }));
  return Object.fromEntries(Object.entries(byAsyncName).map(([name, facts]) => [`${name}Sync`, facts]));
}

function handleMethod(method: string): Counterpart {
  return {
    module: 'node:fs/promises',
    path: `FileHandle.${method}`,
    shape: 'different',
    changesMore: true,
    note: 'works on the FileHandle that `open` of `node:fs/promises` gives, not on a descriptor number',
  };
}

function descriptorForms(methods: Readonly<Record<string, string>>, effect: WorldEffect): Readonly<Record<string, ApiFacts>> {
  return Object.fromEntries(Object.entries(methods).flatMap(([name, method]): readonly [string, ApiFacts][] => [
    [name, { ...callingBackLater(effect), promiseForm: handleMethod(method) }],
    [`${name}Sync`, {
      effects: [effect],
      returns: 'value',
      blocks: {
        on: 'io',
        counterpart: handleMethod(method),
        advice: `open the file with \`fs/promises\` and use the handle's \`${method}\`, or keep the descriptor and promisify \`fs.${name}\``,
      },
    }],
  ]));
}

const globForm: Counterpart = {
  module: 'node:fs/promises', path: 'glob', shape: 'different', note: 'gives an async iterable: `for await`, or `await Array.fromAsync(glob(pattern))`',
};

/** Functions of `node:fs` that take a callback. */
export const callbackFunctions = {
  ...eachWith(pathReaders, byName('reads:files')),
  ...eachWith(pathWriters, byName('writes:files')),
  open: {
    ...callingBackLater('reads:files', 'writes:files'),
    promiseForm: { module: 'node:fs/promises', path: 'open', shape: 'different', changesMore: true, note: 'gives a FileHandle, not a descriptor number' },
  },
  glob: { ...callingBackLater('reads:files'), promiseForm: globForm },
  exists: {
    ...callingBackLater('reads:files'),
    callback: { gets: 'results' },
    promiseForm: { module: 'node:fs/promises', path: 'access', shape: 'different', note: 'rejects when the file is not there' },
  },
  ...descriptorForms(descriptorReaders, 'reads:files'),
  ...descriptorForms(descriptorWriters, 'writes:files'),
} satisfies ModuleKnowledge['exports'];

/** Functions of `node:fs` that block until the disk has answered. */
export const blockingFunctions = {
  ...syncOf(pathReaders, 'reads:files'),
  ...syncOf(`${pathWriters} mkdtempDisposable`, 'writes:files'),
  'realpathSync.native': { effects: ['reads:files'], returns: 'value', blocks: { on: 'io', counterpart: samePromise('realpath') } },
  existsSync: {
    effects: ['reads:files'],
    returns: 'value',
    blocks: {
      on: 'io',
      counterpart: { module: 'node:fs/promises', path: 'access', shape: 'different', note: 'rejects instead of giving false' },
      advice: 'drop the check and handle ENOENT where the file is used, or await `access` and take its rejection for "no"',
    },
  },
  openSync: {
    effects: ['reads:files', 'writes:files'],
    returns: 'value',
    blocks: {
      on: 'io',
      counterpart: { module: 'node:fs/promises', path: 'open', shape: 'different', note: 'gives a FileHandle, not a descriptor number: everything that uses it changes' },
    },
  },
  globSync: { effects: ['reads:files'], returns: 'value', blocks: { on: 'io', counterpart: globForm } },
} satisfies ModuleKnowledge['exports'];

const directory = {
  read: { ...promising('reads:files', 'writes:receiver'), isOrderedReceiver: true },
  close: { ...promising('writes:receiver'), isOrderedReceiver: true },
  readSync: {
    effects: ['reads:files', 'writes:receiver'], returns: 'value', isOrderedReceiver: true,
    blocks: { on: 'io', counterpart: { module: 'node:fs', path: 'Dir.read', shape: 'same' } },
  },
  closeSync: {
    effects: ['writes:receiver'], returns: 'value', isOrderedReceiver: true,
    blocks: { on: 'io', counterpart: { module: 'node:fs', path: 'Dir.close', shape: 'same' } },
  },
} satisfies ModuleKnowledge['exports'];

export const fs = {
  modules: ['node:fs', 'fs'],
  contains: { promises: 'fs/promises' },
  aliases: { StatsBase: 'Stats' },
  exports: {
    ...callbackFunctions,
    ...blockingFunctions,
    openAsBlob: promising('reads:files'),
    createReadStream: { effects: ['reads:files'], returns: 'value', gives: 'ReadStream' },
    createWriteStream: { effects: ['writes:files'], returns: 'value', gives: 'WriteStream' },
    ...each('watch watchFile', { effects: ['reads:files'], returns: 'value', callsBack: [] }),
    unwatchFile: { effects: ['writes:process'], returns: 'value' },
    ...below('Dir', directory),
    ...each('Stats.isFile Stats.isDirectory Dirent.isFile Dirent.isDirectory Dirent.isSymbolicLink', readsReceiver),
    'FSWatcher.on': listens,
    '*.once': listensOnce,
    'FSWatcher.close': { effects: ['writes:receiver'] },
    ...each('ReadStream.close WriteStream.close', { effects: ['writes:files', 'writes:receiver'], callsBack: [] }),
    'Utf8Stream.write': { effects: ['writes:files', 'writes:receiver'], isOrderedReceiver: true },
    'Utf8Stream.flush': { ...callingBackLater('writes:files', 'writes:receiver'), isOrderedReceiver: true },
    'Utf8Stream.flushSync': {
      effects: ['writes:files', 'writes:receiver'], returns: 'value', isOrderedReceiver: true,
      blocks: { on: 'io', counterpart: { module: 'node:fs', path: 'Utf8Stream.flush', shape: 'different', note: 'takes a callback', takesCallback: true } },
    },
  },
} satisfies ModuleKnowledge;
