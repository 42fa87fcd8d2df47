import type { ChildProcess } from 'node:child_process';
import { API } from 'typescript/async';

/** One running native compiler. */
export interface CompilerProcess {
  readonly api: API;
  /** Undefined before the first request. */
  readonly processId: number | undefined;
  /** Set when the process has ended without being asked to; requests under way have been rejected. */
  readonly hasDied: boolean;
  /** Messages sent so far: a batch of requests is one. */
  readonly roundTrips: number;
  /** Ends it at once; requests under way are rejected. Resolves when the process is gone. */
  stop(): Promise<void>;
}

export interface CompilerOptions {
  /** Directory that relative names are resolved against. */
  readonly cwd: string;
  /** The native executable; undefined for the one of the installed package. */
  readonly compilerPath: string | undefined;
}

/** Starts a compiler. The process ends when this one does: it reads requests from a pipe and ends with the pipe. */
export async function startCompiler(options: CompilerOptions): Promise<CompilerProcess> {
  const { cwd, compilerPath } = options;
  const api = new API(compilerPath === undefined ? { cwd } : { cwd, tsserverPath: compilerPath });
  const client = clientOf(api);
  await client.connect();
  return supervise(api, client);
}

/**
 * The API neither says when its process ends nor rejects what it was asked then, so both are done here on its client,
 * which the declarations leave out. Owning the process through `--api --pipe` was tried: nothing ends the compiler
 * when its owner dies before it connects.
 */
interface ApiClient {
  readonly process: ChildProcess | undefined;
  readonly connection: { sendRequest(...parameters: unknown[]): Promise<unknown> } | undefined;
  connect(): Promise<void>;
  close(): Promise<void>;
}

function clientOf(api: API): ApiClient {
  // See ApiClient: the field exists at run time only, and `startCompiler` is where a changed API would be noticed.
  const { client } = api as unknown as { readonly client?: Partial<ApiClient> };
  if (typeof client?.connect !== 'function' || typeof client.close !== 'function') {
    throw new Error('This version of the TypeScript API is not the one Async Lens was built for: its client is missing.');
  }
  return client as ApiClient;
}

function supervise(api: API, client: ApiClient): CompilerProcess {
  const { process: child, connection } = client;
  if (child === undefined || connection === undefined) throw new Error('The TypeScript API started no compiler process.');
  let hasDied = false;
  let isStopping = false;
  let roundTrips = 0;

  const send = connection.sendRequest;
  connection.sendRequest = (...parameters) => {
    roundTrips += 1;
    return send.apply(connection, parameters);
  };
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const rejected = ended.then(() => {
    hasDied = !isStopping;
    // Closing the client rejects every request that waits for an answer.
    return client.close();
  });

  return {
    api,
    processId: child.pid,
    get hasDied() { return hasDied; },
    get roundTrips() { return roundTrips; },
    async stop() {
      isStopping = true;
      await client.close();
      const limit = setTimeout(() => child.kill('SIGKILL'), stopLimitMs);
      await rejected;
      clearTimeout(limit);
    },
  };
}

/** A compiler in the middle of a long check reads the end of its pipe late. */
const stopLimitMs = 500;
