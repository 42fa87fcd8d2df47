// Written by index.test.ts: run `npx vitest run server/src/knowledge/modules -u` after adding or removing a file.
import type { ModuleKnowledge } from '../facts.ts';
import { assert } from './assert.ts';
import { buffer } from './buffer.ts';
import { childProcess } from './child-process.ts';
import { codeLoading } from './code-loading.ts';
import { crypto } from './crypto.ts';
import { diagnostics } from './diagnostics.ts';
import { dns } from './dns.ts';
import { events } from './events.ts';
import { filePackages } from './file-packages.ts';
import { fileSearch } from './file-search.ts';
import { fs } from './fs.ts';
import { fsPromises } from './fs-promises.ts';
import { global } from './global.ts';
import { http } from './http.ts';
import { httpClients } from './http-clients.ts';
import { net } from './net.ts';
import { os } from './os.ts';
import { path } from './path.ts';
import { process } from './process.ts';
import { readline } from './readline.ts';
import { sqlite } from './sqlite.ts';
import { stream } from './stream.ts';
import { testRunners } from './test-runners.ts';
import { timers } from './timers.ts';
import { undici } from './undici.ts';
import { url } from './url.ts';
import { util } from './util.ts';
import { workerThreads } from './worker-threads.ts';
import { zlib } from './zlib.ts';

/** All built-in knowledge. */
export const modules: readonly ModuleKnowledge[] = [
  assert,
  buffer,
  childProcess,
  codeLoading,
  crypto,
  diagnostics,
  dns,
  events,
  filePackages,
  fileSearch,
  fs,
  fsPromises,
  global,
  http,
  httpClients,
  net,
  os,
  path,
  process,
  readline,
  sqlite,
  stream,
  testRunners,
  timers,
  undici,
  url,
  util,
  workerThreads,
  zlib,
].flat();
