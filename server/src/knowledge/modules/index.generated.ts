// Written by index.test.ts: run `npx vitest run server/src/knowledge/modules -u` after adding or removing a file.
import type { ModuleKnowledge } from '../facts.ts';
import { assert } from './assert.ts';
import { browsers } from './browsers.ts';
import { buffer } from './buffer.ts';
import { childProcess } from './child-process.ts';
import { cloud } from './cloud.ts';
import { codeLoading } from './code-loading.ts';
import { compilers } from './compilers.ts';
import { console } from './console.ts';
import { crypto } from './crypto.ts';
import { diagnostics } from './diagnostics.ts';
import { dns } from './dns.ts';
import { events } from './events.ts';
import { filePackages } from './file-packages.ts';
import { fileSearch } from './file-search.ts';
import { fs } from './fs.ts';
import { fsPromises } from './fs-promises.ts';
import { global } from './global.ts';
import { hashing } from './hashing.ts';
import { http } from './http.ts';
import { httpClients } from './http-clients.ts';
import { limits } from './limits.ts';
import { lodash } from './lodash.ts';
import { net } from './net.ts';
import { orms } from './orms.ts';
import { os } from './os.ts';
import { path } from './path.ts';
import { process } from './process.ts';
import { processPackages } from './process-packages.ts';
import { queryBuilders } from './query-builders.ts';
import { react } from './react.ts';
import { readline } from './readline.ts';
import { redis } from './redis.ts';
import { sqlDrivers } from './sql-drivers.ts';
import { sqlite } from './sqlite.ts';
import { stream } from './stream.ts';
import { testRunners } from './test-runners.ts';
import { timers } from './timers.ts';
import { undici } from './undici.ts';
import { url } from './url.ts';
import { util } from './util.ts';
import { waitingOnPurpose } from './waiting-on-purpose.ts';
import { workerThreads } from './worker-threads.ts';
import { zlib } from './zlib.ts';

/** All built-in knowledge. */
export const modules: readonly ModuleKnowledge[] = [
  assert,
  browsers,
  buffer,
  childProcess,
  cloud,
  codeLoading,
  compilers,
  console,
  crypto,
  diagnostics,
  dns,
  events,
  filePackages,
  fileSearch,
  fs,
  fsPromises,
  global,
  hashing,
  http,
  httpClients,
  limits,
  lodash,
  net,
  orms,
  os,
  path,
  process,
  processPackages,
  queryBuilders,
  react,
  readline,
  redis,
  sqlDrivers,
  sqlite,
  stream,
  testRunners,
  timers,
  undici,
  url,
  util,
  waitingOnPurpose,
  workerThreads,
  zlib,
].flat();
