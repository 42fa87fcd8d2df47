import type { Engine, EngineHost } from '../engine/contract.ts';
import type { FunctionMap } from '../protocol/function-map.ts';
import type { TaskGraph } from '../protocol/task-graph.ts';
import type { RuleInfo } from './rule-info.ts';

/** What a command stands on. Handed in, so that tests run commands in memory on an engine of their own. */
export interface CommandContext {
  readonly io: CommandIo;
  /** Absolute, forward slashes. */
  readonly cwd: string;
  /** Aborted when the user interrupts. */
  readonly signal: AbortSignal;
  readonly product: Product;
}

/** The product behind the command line. Parts that take time to load are loaded by the commands that need them. */
export interface Product {
  readonly version: string;
  /** Text of a rule's page in Markdown; undefined when there is none. */
  readRulePage(ruleId: string): Promise<string | undefined>;
  /** Address of a rule's page. */
  rulePage(ruleId: string): string;
  /** The bundled page that an HTML graph carries; undefined when it was not built. */
  readGraphPage(): Promise<GraphPage | undefined>;
  loadAnalysis(): Promise<Analysis>;
  /** Serves an editor until the connection ends. */
  startServer(transport: ServerTransport): Promise<void>;
}

export interface Analysis {
  readonly ruleMetas: readonly RuleInfo[];
  createEngine(host: EngineHost): Engine;
  formatGraph(graph: TaskGraph, format: GraphFormat, sources: GraphSources): string;
  formatMap(map: FunctionMap, format: GraphFormat): string;
}

/** What an HTML graph carries beside the graph. */
export interface GraphSources {
  readonly page?: GraphPage;
  /** Texts of the files that the graph points into, by the names that it has for them. */
  readonly texts?: Readonly<Record<string, string>>;
}

export interface GraphPage {
  readonly script: string;
  readonly style: string;
}

export const graphFormats = ['text', 'json', 'mermaid', 'dot', 'svg', 'html'] as const;
export type GraphFormat = (typeof graphFormats)[number];
export type ServerTransport = 'stdio' | 'node-ipc';

export interface CommandIo {
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** All of standard input. */
  readInput(): Promise<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** As much of a stream as the commands use; `isTTY` and `columns` as on a terminal's. */
export interface OutputStream {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}
