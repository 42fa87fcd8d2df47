import { listens, promising, pure } from '../common-facts.ts';
import { below, each, eachWith } from '../compose.ts';
import type { ApiFacts, Counterpart, ModuleKnowledge, WorldEffect } from '../facts.ts';

const denoReaders = 'lstat readFile readLink readTextFile realPath stat';
const denoWriters = `chmod chown copyFile create link makeTempDir makeTempFile mkdir remove rename symlink truncate utime writeFile writeTextFile`;

function blockingTwin(owner: string, names: string, effects: readonly WorldEffect[], on: 'io' | 'cpu'): Readonly<Record<string, ApiFacts>> {
  const facts = eachWith(names, (name) => ({ effects, returns: 'value', blocks: { on, counterpart: global(`${owner}.${name}`) } }));
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [`${owner}.${name}Sync`, fact]));
}

function global(path: string): Counterpart {
  return { module: 'global', path, shape: 'same' };
}

function iterates(path: string): Counterpart {
  return { module: 'global', path, shape: 'different', note: 'gives an async iterable: `for await`, or `await Array.fromAsync(..)`' };
}

const runsProgram = ['reads:process', 'writes:process', 'reads:files', 'writes:files'] as const;
const handleEffects = ['reads:files', 'writes:files', 'writes:receiver'] as const;

const deno = {
  ...below('Deno', { ...each(denoReaders, promising('reads:files')), ...each(denoWriters, promising('writes:files')) }),
  ...blockingTwin('Deno', denoReaders, ['reads:files'], 'io'),
  ...blockingTwin('Deno', denoWriters, ['writes:files'], 'io'),
  'Deno.open': { ...promising('reads:files', 'writes:files'), gives: 'FsFile' },
  'Deno.openSync': { effects: ['reads:files', 'writes:files'], returns: 'value', gives: 'FsFile', blocks: { on: 'io', counterpart: global('Deno.open') } },
  'Deno.readDir': { effects: ['reads:files'], returns: 'async-iterable' },
  'Deno.readDirSync': { effects: ['reads:files'], returns: 'value', blocks: { on: 'io', counterpart: iterates('Deno.readDir') } },
  ...each('FsFile.read FsFile.write FsFile.seek FsFile.stat FsFile.sync FsFile.syncData FsFile.truncate FsFile.utime FsFile.lock FsFile.unlock FsFile.tryLock', {
    effects: handleEffects, returns: 'promise', isOrderedReceiver: true,
  }),
  ...blockingTwin('FsFile', 'read write seek stat sync syncData truncate utime lock unlock tryLock', handleEffects, 'io'),
  'Command.output': promising(...runsProgram),
  'Command.spawn': { effects: runsProgram, returns: 'value' },
  'Command.outputSync': { effects: runsProgram, returns: 'value', blocks: { on: 'io', counterpart: global('Command.output') } },
  ...each('Permissions.query', promising('reads:environment')),
  ...each('Permissions.request Permissions.revoke', promising('reads:console', 'writes:environment')),
  ...blockingTwin('Permissions', 'query', ['reads:environment'], 'io'),
  ...blockingTwin('Permissions', 'request revoke', ['reads:console', 'writes:environment'], 'io'),
  'Deno.exit': { effects: ['writes:process'], neverReturns: true },
  ...each('Deno.connect Deno.resolveDns', promising('reads:network', 'writes:network')),
  ...each('Deno.serve Deno.listen', { effects: ['writes:network'], returns: 'value', callsBack: [] }),
  ...each('Deno.env.get Deno.env.has Deno.env.toObject Deno.cwd Deno.hostname Deno.memoryUsage', { effects: ['reads:environment'], returns: 'value' }),
  ...each('Deno.env.set Deno.env.delete Deno.chdir', { effects: ['writes:environment'], returns: 'value' }),
  'Deno.test': { effects: ['writes:process'], callsBack: [], isTestApi: true },
  'Deno.addSignalListener': listens,
} satisfies ModuleKnowledge['exports'];

/** Compression has no asynchronous form on `Bun`. */
const compress: ApiFacts = { effects: [], returns: 'value', blocks: { on: 'cpu', advice: 'promisify the function of `node:zlib`, or use a CompressionStream' } };

const bun = {
  'Bun.file': pure,
  'Bun.write': promising('writes:files'),
  'Bun.sleep': { effects: [], returns: 'promise', delays: { argument: 0 } },
  'Bun.sleepSync': { effects: [], returns: 'value', delays: { argument: 0 }, blocks: { on: 'wait', counterpart: global('Bun.sleep') } },
  'Bun.spawn': { effects: runsProgram, returns: 'value' },
  'Bun.spawnSync': {
    effects: runsProgram, returns: 'value',
    blocks: {
      on: 'io',
      counterpart: { module: 'global', path: 'Bun.spawn', shape: 'different', note: 'gives a running process: await its `exited` and read its streams' },
    },
  },
  'Bun.resolve': promising('reads:files'),
  'Bun.resolveSync': { effects: ['reads:files'], returns: 'value', blocks: { on: 'io', counterpart: global('Bun.resolve') } },
  ...each('Bun.zstdCompress Bun.zstdDecompress', promising()),
  ...blockingTwin('Bun', 'zstdCompress zstdDecompress', [], 'cpu'),
  ...each('Bun.gzipSync Bun.gunzipSync Bun.deflateSync Bun.inflateSync', compress),
  ...each('Bun.password.hash Bun.password.verify', promising()),
  ...each('Bun.password.hashSync', { effects: [], returns: 'value', blocks: { on: 'cpu', counterpart: global('Bun.password.hash') } }),
  ...each('Bun.password.verifySync', { effects: [], returns: 'value', blocks: { on: 'cpu', counterpart: global('Bun.password.verify') } }),
  'Transpiler.transform': promising(),
  ...blockingTwin('Transpiler', 'transform', [], 'cpu'),
  'Glob.scan': { effects: ['reads:files'], returns: 'async-iterable' },
  'Glob.scanSync': { effects: ['reads:files'], returns: 'value', blocks: { on: 'io', counterpart: iterates('Glob.scan') } },
  ...each('BunFile.text BunFile.json BunFile.arrayBuffer BunFile.bytes BunFile.exists BunFile.stat', promising('reads:files')),
  ...each('BunFile.write BunFile.delete BunFile.unlink', promising('writes:files')),
  'Bun.serve': { effects: ['writes:network'], returns: 'value', callsBack: [] },
} satisfies ModuleKnowledge['exports'];

export const serverRuntimeExports = { ...deno, ...bun } satisfies ModuleKnowledge['exports'];
