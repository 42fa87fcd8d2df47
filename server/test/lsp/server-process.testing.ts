import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createMessageConnection, IPCMessageReader, IPCMessageWriter, StreamMessageReader, StreamMessageWriter, type MessageConnection } from 'vscode-languageserver-protocol/node';
import { Editor, type EditorOptions } from './editor.testing.ts';

const entry = join(import.meta.dirname, '../../src/lsp/stand-alone.ts');

/** The server as an editor runs it: a child process. */
export class ServerProcess implements AsyncDisposable {
  readonly editor: Editor;
  readonly child: ChildProcess;

  private constructor(child: ChildProcess, editor: Editor) {
    this.child = child;
    this.editor = editor;
  }

  /** Over its standard streams, as any editor can. */
  static start(options: EditorOptions): Promise<ServerProcess> {
    const child = spawn(process.execPath, [entry, '--stdio'], { cwd: options.folder });
    return ServerProcess.#connect(child, createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)), options);
  }

  /** Over Node's own channel, as the extension does. */
  static startOverIpc(options: EditorOptions): Promise<ServerProcess> {
    const child = fork(entry, ['--node-ipc'], { cwd: options.folder, silent: true });
    return ServerProcess.#connect(child, createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child)), options);
  }

  static async #connect(child: ChildProcess, connection: MessageConnection, options: EditorOptions): Promise<ServerProcess> {
    let errors = '';
    child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    const died = once(child, 'exit').then(() => {
      throw new Error(`The server ended while it started:\n${errors}`);
    });
    return new ServerProcess(child, await Promise.race([Editor.start(connection, options), died]));
  }

  /** Process ids of the native compiler that the server runs; needs /proc. */
  compilers(): readonly number[] {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .filter((pid) => parentOf(pid) === this.child.pid);
  }

  /** Ends as the protocol asks for; returns the exit code. */
  async shutDown(): Promise<number | null> {
    const exited = once(this.child, 'exit');
    await this.editor.connection.sendRequest('shutdown');
    await this.editor.connection.sendNotification('exit');
    const [code] = (await exited) as [number | null];
    return code;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.editor.connection.dispose();
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exited = once(this.child, 'exit');
    this.child.kill('SIGKILL');
    await exited;
  }
}

/** True while a process runs; a zombie does not. */
export function isRunning(pid: number): boolean {
  const stat = statOf(pid);
  return stat !== undefined && stat.state !== 'Z';
}

function parentOf(pid: number): number | undefined {
  return statOf(pid)?.parent;
}

/** Undefined when the process is gone. The name, in parentheses, may hold anything: what counts stands after it. */
function statOf(pid: number): { readonly state: string; readonly parent: number } | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state = '', parent = ''] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { state, parent: Number(parent) };
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')) return undefined;
    throw error;
  }
}
