import type { ConfigurableRule } from '../../src/config/configurable-rule.ts';
import type { Engine, EngineHost, FunctionMapAnswer, FunctionMapRequest, FunctionSummary, GraphRequest, MakeAsyncRequest } from '../../src/engine/contract.ts';
import type { ExplainedWait } from '../../src/protocol/explained-wait.ts';
import type { FileReport, Finding, Fix } from '../../src/protocol/finding.ts';
import type { Refactoring, RefactoringResult } from '../../src/protocol/refactoring.ts';
import type { Span } from '../../src/protocol/span.ts';
import type { TaskGraph } from '../../src/protocol/task-graph.ts';
import type { TaskOutline } from '../../src/protocol/task-outline.ts';

export const smallRule = {
  id: 'no-floating-promises',
  family: 'never-awaited',
  summary: 'a promise that nobody awaits',
  severity: 'warning',
  schema: { type: 'object', additionalProperties: false, properties: {} },
  defaults: {},
} satisfies ConfigurableRule;

/**
 * An engine with one idea: every `drop()` in a text is a finding, unless the word `tame` stands in any known text.
 * It can be held in the middle of a check, and told to crash.
 */
export class SmallEngine implements Engine {
  host: EngineHost | undefined;
  fixes: readonly Omit<Fix, 'edits'>[] = [{ title: 'Add `await`', kind: 'offer', concurrent: false }];
  crash: Error | undefined;
  isFailing = false;
  /** Files in the order in which they were checked. */
  readonly checked: string[] = [];
  readonly changes: string[] = [];
  readonly abortedFor: string[] = [];
  readonly #texts = new Map<string, string>();
  readonly #disk = new Map<string, string>();
  #gate: PromiseWithResolvers<void> | undefined;
  #checking = Promise.withResolvers<void>();

  /** A file that is on the disk, but not open. */
  addFile(file: string, text: string): void {
    this.#disk.set(file, text);
  }

  /** Checks wait from now on; resolves when one does. Release them with the function that it resolves with. */
  async hold(begin: () => void): Promise<() => void> {
    const gate = Promise.withResolvers<void>();
    this.#gate = gate;
    this.#checking = Promise.withResolvers<void>();
    begin();
    await this.#checking.promise;
    return () => {
      this.#gate = undefined;
      gate.resolve();
    };
  }

  setText(file: string, text: string): void {
    this.#texts.set(file, text);
  }

  clearText(file: string): void {
    this.#texts.delete(file);
  }

  filesChanged(changes: Parameters<Engine['filesChanged']>[0]): void {
    this.changes.push(...changes.map(({ change, file }) => `${change} ${file}`));
  }

  async check(file: string, signal?: AbortSignal): Promise<FileReport> {
    this.checked.push(file);
    const configuration = await this.host?.configurationFor(file);
    const text = this.#texts.get(file) ?? this.#disk.get(file);
    await this.#waitAtGate(file, signal);
    if (this.crash !== undefined) throw this.crash;
    const severity = configuration?.rules[smallRule.id]?.severity ?? 'off';
    const isTame = [...this.#texts.values()].some((known) => known.includes('tame'));
    if (this.isFailing) return { file, text: '', findings: [], problems: [{ code: 'internal', message: 'A rule has crashed.' }], status: 'failed' };
    if (text === undefined) return { file, text: '', findings: [], problems: [{ code: 'file-missing', message: `${file} is not there.` }], status: 'failed' };
    if (configuration?.isIgnored === true) return { file, text, findings: [], problems: [], status: 'skipped' };
    return { file, text, findings: severity === 'off' || isTame ? [] : this.#findings(file, text, severity), problems: [], status: 'checked' };
  }

  async *checkAll(files: readonly string[], signal?: AbortSignal): AsyncIterable<FileReport> {
    for (const file of files) yield await this.check(file, signal);
  }

  async taskGraph({ file, target }: GraphRequest, signal?: AbortSignal): Promise<TaskGraph | undefined> {
    await this.#waitAtGate(file, signal);
    const text = this.#texts.get(file) ?? '';
    const start = 'name' in target ? text.indexOf(target.name) : text.lastIndexOf('function', target.offset);
    if (start < 0) return undefined;
    const nothing = { ms: 0, units: 0 };
    return {
      version: 1,
      scope: 'function',
      root: 'root',
      functions: [{ id: 'root', name: 'name' in target ? target.name : 'found', isAsync: true, place: { file, start, end: text.length } }],
      nodes: [],
      edges: [],
      region: { kind: 'sequence', children: [] },
      metrics: { work: nothing, span: nothing, loopTime: nothing, bound: nothing, parallelism: 1, isLowerBound: false, criticalPath: [] },
      previews: [],
    };
  }

  /** One function over the whole text, in which nothing happens. */
  async taskOutline(file: string, signal?: AbortSignal): Promise<TaskOutline | undefined> {
    await this.#waitAtGate(file, signal);
    const text = this.#texts.get(file);
    return text === undefined ? undefined : { functions: [{ id: 'all', name: 'all', isAsync: true, span: { start: 0, end: text.length }, longestChain: '', work: '', tasks: [] }] };
  }

  /** Every `await` that follows another waits on purpose. */
  explainWaits(file: string): Promise<readonly ExplainedWait[]> {
    const text = this.#texts.get(file) ?? '';
    const awaits = [...text.matchAll(/await (\w+)\(\)/g)].map(({ index, 0: { length }, 1: name }) => ({ name: `\`${name}\``, place: { file, start: index, end: index + length } }));
    return Promise.resolve(awaits.slice(1).map(({ name, place }, index): ExplainedWait => {
      const after = awaits[index]!;
      return { kind: 'await', name, place, after, because: { text: 'it waits on purpose', place: after.place }, message: `${name} waits for ${after.name} because it waits on purpose.` };
    }));
  }

  functionMap({ file, scope }: FunctionMapRequest): Promise<FunctionMapAnswer | undefined> {
    if (scope.kind === 'project') return Promise.resolve({ state: 'tooLarge', count: 5_000, limit: 2_000 });
    const picture = { width: 0, height: 0, nodes: [], files: [], calls: [], arrangement: 'grid' as const };
    return Promise.resolve({ state: 'map', map: { version: 1, scope: scope.kind, title: file, nodes: [], calls: [], files: [], functionCount: 0, picture } });
  }

  functionsOf(): Promise<readonly FunctionSummary[]> {
    return Promise.resolve([]);
  }

  /** Two selected statements can change places. */
  refactorings(file: string, { start, end }: Span): Promise<readonly Refactoring[]> {
    const [first, second] = (this.#texts.get(file) ?? '').slice(start, end).split(' ');
    if (first === undefined || second === undefined) return Promise.resolve([]);
    return Promise.resolve([{ kind: 'awaitInTurn', title: 'Turn round', reasons: ['`second` needs `first`.'], edits: [{ file, span: { start, end }, newText: `${second} ${first}` }] }]);
  }

  /** `function f() {` becomes asynchronous with every `f()` in the candidates; `stuck` cannot. */
  /** Whatever stands before an `await` becomes `async`. */
  awaitFix(file: string, offset: number): Promise<Fix | undefined> {
    const isAwait = this.#texts.get(file)?.startsWith('await', offset) === true;
    return Promise.resolve(isAwait ? { title: 'Make `f` async', kind: 'offer', concurrent: false, edits: [{ file, span: { start: 0, end: 0 }, newText: 'async ' }] } : undefined);
  }

  makeAsync({ file, offset }: MakeAsyncRequest): Promise<RefactoringResult> {
    const text = this.#texts.get(file) ?? this.#disk.get(file) ?? '';
    const start = text.lastIndexOf('function', offset);
    if (text.includes('stuck')) return Promise.resolve({ kind: 'refused', reason: 'It is stuck.', place: { file, start, end: start } });
    return Promise.resolve({ kind: 'done', title: 'Make it async', reasons: ['Other code can run.'], edits: [{ file, span: { start, end: start }, newText: 'async ' }] });
  }

  projectFiles(): Promise<readonly string[]> {
    return Promise.resolve([...this.#disk.keys()]);
  }

  [Symbol.asyncDispose](): Promise<void> {
    return Promise.resolve();
  }

  async #waitAtGate(file: string, signal: AbortSignal | undefined): Promise<void> {
    const gate = this.#gate;
    if (gate === undefined) return;
    this.#checking.resolve();
    const aborted = Promise.withResolvers<never>();
    signal?.addEventListener('abort', () => {
      this.abortedFor.push(file);
      aborted.reject(signal.reason);
    });
    await Promise.race([gate.promise, aborted.promise]);
  }

  #findings(file: string, text: string, severity: Finding['severity']): Finding[] {
    return [...text.matchAll(/drop\(\)/g)].map(({ index }) => ({
      ruleId: smallRule.id,
      severity,
      confidence: 'proven',
      message: '`drop` returns a promise that nobody awaits. Await it, return it, or add a catch.',
      place: { file, start: index, end: index + 'drop()'.length },
      related: [{ message: 'It begins here', place: { file, start: index, end: index + 'drop'.length } }],
      fixes: this.fixes.map((fix) => ({ ...fix, edits: [{ file, span: { start: index, end: index }, newText: 'await ' }] })),
    }));
  }
}
