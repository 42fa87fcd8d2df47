import type { ChildProcess } from 'node:child_process';
import type { Writable } from 'node:stream';
import { API } from 'typescript/async';

/** One running native compiler. */
export interface CompilerProcess {
  readonly api: API;
  readonly processId: number | undefined;
  /** True from the moment its pipes close: requests under way are or will be rejected, new ones have no answer. */
  readonly isEnding: boolean;
  /** True when it has ended without being asked to. */
  readonly hasDied: boolean;
  /** Resolves when the process is gone and every request under way has been rejected; says how it ended. */
  readonly ended: Promise<string>;
  /** Messages sent so far: a batch of requests is one. */
  readonly roundTrips: number;
  /** Ends it at once. Resolves when the process is gone. */
  stop(): Promise<void>;
}

export interface CompilerLaunch {
  /** Directory that relative names are resolved against. */
  readonly cwd: string;
  /** The native executable; undefined for the one of the installed package. */
  readonly compilerPath: string | undefined;
}

/** Starts a compiler. The process ends when this one does: it reads requests from a pipe and ends with the pipe. */
export async function startCompiler({ cwd, compilerPath }: CompilerLaunch): Promise<CompilerProcess> {
  const api = new API(compilerPath === undefined ? { cwd } : { cwd, tsserverPath: compilerPath });
  const client = clientOf(api);
  await client.connect();
  return supervised(api, client);
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
  // See ApiClient: the field exists at run time only, and here is where a changed API would be noticed.
  const { client } = api as unknown as { readonly client?: Partial<ApiClient> };
  if (typeof client?.connect !== 'function' || typeof client.close !== 'function') {
    throw new Error('This version of the TypeScript API is not the one Async Lens was built for: its client is missing.');
  }
  return client as ApiClient;
}

function supervised(api: API, client: ApiClient): CompilerProcess {
  const { process: child, connection } = client;
  if (child === undefined || connection === undefined) throw new Error('The TypeScript API started no compiler process.');
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  let isStopping = false;
  let roundTrips = 0;

  const send = connection.sendRequest;
  connection.sendRequest = (...parameters) => {
    roundTrips += 1;
    return send.apply(connection, parameters);
  };
  if (child.stdin !== null) forgiveFailedWrites(child.stdin);
  const exited = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
    child.once('error', (error) => resolve(error.message));
  });
  const ended = exited.then(async (how) => {
    // Closing the client rejects every request that waits for an answer.
    await client.close();
    return how;
  });

  return {
    api,
    processId: child.pid,
    ended,
    get isEnding() { return isStopping || hasEnded() || child.stdin?.writable !== true || child.stdout?.readable !== true; },
    get hasDied() { return hasEnded() && !isStopping; },
    get roundTrips() { return roundTrips; },
    async stop() {
      isStopping = !hasEnded();
      await client.close();
      const limit = setTimeout(() => child.kill('SIGKILL'), stopLimitMs);
      await ended;
      clearTimeout(limit);
    },
  };
}

/**
 * A write to a pipe that broke is followed by the exit, which rejects the request. Left alone, the failed write would
 * end this process: vscode-jsonrpc passes it on from where nobody can catch it.
 */
function forgiveFailedWrites(pipe: Writable): void {
  pipe.on('error', () => undefined);
  const write = pipe.write.bind(pipe);
  pipe.write = (chunk: unknown, ...rest: unknown[]) => {
    const done = rest.find((argument) => typeof argument === 'function');
    const encoding = rest.find((argument) => typeof argument === 'string') ?? 'utf8';
    // The connection gives a callback and, for text, an encoding.
    return write(chunk, encoding as BufferEncoding, () => { done?.(); });
  };
}

/** A compiler in the middle of a long check reads the end of its pipe late. */
const stopLimitMs = 500;
