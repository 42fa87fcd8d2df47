import { promising, pure } from '../common-facts.ts';
import { each } from '../compose.ts';
import type { ApiFacts, ModuleKnowledge } from '../facts.ts';

const searches = promising('reads:files');

function blockingFor(module: string, path: string): ApiFacts {
  return { effects: ['reads:files'], returns: 'value', blocks: { on: 'io', counterpart: { module, path, shape: 'same' } } };
}

function iteratesInstead(module: string, path: string): ApiFacts {
  return {
    effects: ['reads:files'], returns: 'value',
    blocks: { on: 'io', counterpart: { module, path, shape: 'different', note: 'gives an async iterable: read it with `for await`' } },
  };
}

const lazily: ApiFacts = { effects: ['reads:files'], returns: 'async-iterable' };

/** Packages that look for files; those with a search function and its `..Sync` twin under one name stand below. */
export const fileSearch = [
  {
    modules: ['glob'],
    aliases: { glob: '' },
    exports: {
      glob: { effects: ['reads:files'], callsBack: [] },
      // The module itself was the function before version 9, with a callback.
      default: { effects: ['reads:files'], callsBack: [] },
      ...each('globSync sync', blockingFor('glob', 'glob')),
      ...each('globIterate iterate globStream stream', lazily),
      ...each('globIterateSync iterateSync', iteratesInstead('glob', 'globIterate')),
      ...each('globStreamSync streamSync', iteratesInstead('glob', 'globStream')),
      ...each('escape unescape hasMagic', pure),
      ...each('Glob.walk', searches),
      'Glob.walkSync': blockingFor('glob', 'Glob.walk'),
      ...each('Glob.stream Glob.iterate', lazily),
      'Glob.iterateSync': iteratesInstead('glob', 'Glob.iterate'),
    },
  },
  {
    modules: ['fast-glob'],
    exports: {
      ...each('default glob async', searches),
      ...each('sync globSync', blockingFor('fast-glob', 'glob')),
      ...each('stream globStream', lazily),
      ...each('generateTasks isDynamicPattern escapePath convertPathToPattern', pure),
    },
  },
  {
    modules: ['globby'],
    exports: {
      ...each('globby generateGlobTasks isGitIgnored isIgnoredByIgnoreFiles', searches),
      globbyStream: lazily,
      ...Object.fromEntries(['globby', 'generateGlobTasks', 'isGitIgnored', 'isIgnoredByIgnoreFiles'].map((name) => [`${name}Sync`, blockingFor('globby', name)])),
      ...each('isDynamicPattern convertPathToPattern', pure),
    },
  },
  {
    modules: ['tinyglobby'],
    exports: { glob: searches, globSync: blockingFor('tinyglobby', 'glob'), ...each('isDynamicPattern escapePath convertPathToPattern', pure) },
  },
  ...withSyncTwins('find-up', 'findUp findUpMultiple findDown'),
  ...withSyncTwins('locate-path', 'locatePath'),
  ...withSyncTwins('path-exists', 'pathExists'),
  ...withSyncTwins('read-pkg', 'readPackage'),
  ...withSyncTwins('load-json-file', 'loadJsonFile'),
  {
    modules: ['write-json-file'],
    exports: {
      writeJsonFile: promising('writes:files'),
      writeJsonFileSync: {
        effects: ['writes:files'],
        returns: 'value',
        blocks: { on: 'io', counterpart: { module: 'write-json-file', path: 'writeJsonFile', shape: 'same' } },
      },
    },
  },
  {
    modules: ['which'],
    exports: { default: searches, sync: blockingFor('which', 'default') },
  },
  {
    modules: ['resolve'],
    exports: {
      default: { effects: ['reads:files'], returns: 'callback', callsBack: [] },
      sync: {
        effects: ['reads:files'], returns: 'value',
        blocks: {
          on: 'io',
          counterpart: { module: 'resolve', path: 'default', shape: 'different', takesCallback: true, note: 'takes a callback: wrap it with `promisify`' },
        },
      },
      isCore: pure,
    },
  },
  // An explorer is made at once and searches when asked; the blocking part is its search.
  {
    modules: ['cosmiconfig'],
    exports: {
      cosmiconfig: { effects: [], returns: 'value', gives: 'PublicExplorer' },
      cosmiconfigSync: { effects: [], returns: 'value', gives: 'PublicExplorerSync' },
      ...each('PublicExplorer.search PublicExplorer.load', searches),
      'PublicExplorerSync.search': blockingFor('cosmiconfig', 'PublicExplorer.search'),
      'PublicExplorerSync.load': blockingFor('cosmiconfig', 'PublicExplorer.load'),
    },
  },
  {
    modules: ['lilconfig'],
    exports: {
      lilconfig: { effects: [], returns: 'value', gives: 'AsyncSearcher' },
      lilconfigSync: { effects: [], returns: 'value', gives: 'SyncSearcher' },
      ...each('AsyncSearcher.search AsyncSearcher.load', searches),
      'SyncSearcher.search': blockingFor('lilconfig', 'AsyncSearcher.search'),
      'SyncSearcher.load': blockingFor('lilconfig', 'AsyncSearcher.load'),
    },
  },
] satisfies readonly ModuleKnowledge[];

function withSyncTwins(module: string, names: string): readonly ModuleKnowledge[] {
  const twins = names.split(' ').map((name) => [`${name}Sync`, blockingFor(module, name)] as const);
  return [{ modules: [module], exports: { ...each(names, searches), ...Object.fromEntries(twins) } }];
}
