import type { ModuleKnowledge } from '../facts.ts';
import { collectionAliases, collectionExports } from '../globals/collections.ts';
import { domExports } from '../globals/dom.ts';
import { blobExports, fetchExports, newerBodyExports, urlExports } from '../globals/fetch.ts';
import { hostExports } from '../globals/host.ts';
import { networkExports, streamHolds } from '../globals/network.ts';
import { promiseExports } from '../globals/promise.ts';
import { serverRuntimeExports } from '../globals/server-runtimes.ts';
import { testRunnerGlobals } from '../globals/test-runners.ts';
import { valueExports } from '../globals/values.ts';
import { timerFunctions } from './timers.ts';

/** What needs no import. Methods stand under the type that declares them; a variable is an alias of its type. */
export const global = {
  modules: ['global'],
  contains: { process: 'process', Buffer: 'buffer#Buffer', Process: 'process' },
  aliases: {
    ...collectionAliases,
    PromiseLike: 'Promise',
    CallableFunction: 'Function',
    NewableFunction: 'Function',
    console: 'Console',
    document: 'Document',
    navigator: 'Navigator',
    performance: 'Performance',
    crypto: 'Crypto',
    subtle: 'SubtleCrypto',
    caches: 'CacheStorage',
    cookieStore: 'CookieStore',
    indexedDB: 'IDBFactory',
    localStorage: 'Storage',
    sessionStorage: 'Storage',
    history: 'History',
    location: 'Location',
    scheduler: 'Scheduler',
    clipboard: 'Clipboard',
    Body: 'Response',
    ReadableStreamGenericReader: 'ReadableStreamDefaultReader',
    GlobalFetch: '',
    WindowOrWorkerGlobalScope: '',
    Window: '',
    WorkerGlobalScope: '',
    window: '',
    self: '',
    globalThis: '',
  },
  holds: streamHolds,
  exports: {
    ...timerFunctions,
    ...promiseExports,
    ...collectionExports,
    ...valueExports,
    ...fetchExports,
    ...newerBodyExports,
    ...urlExports,
    ...blobExports,
    ...networkExports,
    ...hostExports,
    ...domExports,
    ...serverRuntimeExports,
    ...testRunnerGlobals,
  },
} satisfies ModuleKnowledge;
