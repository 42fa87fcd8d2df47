import { readFile } from 'node:fs/promises';
import type { Engine, EngineHost, FunctionSummary } from '../engine/contract.ts';
import type { FileReport, Finding, Fix, Problem } from '../protocol/finding.ts';
import type { Place } from '../protocol/span.ts';
import type { TaskGraph } from '../protocol/task-graph.ts';
import type { Analysis } from './context.ts';
import type { RuleInfo } from './rule-info.ts';

/** An analysis whose rules are patterns of text, so that a test shows in its code what will be found. */
export function sampleAnalysis(changes: Partial<Pick<Engine, 'projectFiles' | 'checkAll'>> = {}): Analysis {
  return {
    ruleMetas: sampleRuleInfos,
    createEngine: (host) => ({ ...sampleEngine(host), ...changes }),
    formatMap: (map, format) => `${format} map of ${map.title}`,
    formatGraph: (graph, format, { page, texts = {} }) => `${format} graph of ${graph.root}${page === undefined ? '' : ` with ${page.script} and ${Object.keys(texts).length} texts`}`,
  };
}

export const sampleRuleInfos: readonly RuleInfo[] = [
  ruleInfo('no-blocking-call', 'blocking', 'A call that blocks the event loop', 'safe'),
  ruleInfo('no-sequential-await', 'sequential', 'Awaits one after another', 'offer'),
  ruleInfo('no-floating-promises', 'never-awaited', 'A promise that nobody awaits', 'safe'),
  { ...ruleInfo('require-await', 'await', 'An async function without await', 'none'), severity: 'hint' },
];

function ruleInfo(id: string, family: string, summary: string, fix: RuleInfo['fix']): RuleInfo {
  return { id, family, summary, severity: 'warning', fix, schema: { type: 'object', additionalProperties: false, properties: {} }, defaults: {} };
}

/**
 * `lose(x);` floats; the safe fix puts `await` before it. `slow();` blocks; the safe fix makes it `await fast();` and
 * imports it. `pair();` could run at once; its fix is concurrent. `trap();` has a fix that breaks the syntax: `((`
 * is a syntax error here. `async empty` needs no async. Text with NUL is binary.
 */
function sampleEngine(host: EngineHost): Engine {
  const overlay = new Map<string, string>();
  const check = async (file: string, signal?: AbortSignal): Promise<FileReport> => {
    signal?.throwIfAborted();
    const { rules, isIgnored, likely } = await host.configurationFor(file);
    const text = overlay.get(file) ?? await readFile(file, 'utf8').then((read) => read.replace(/^\uFEFF/, ''), () => undefined);
    if (text === undefined) return { file, text: '', findings: [], problems: [{ code: 'file-unreadable', message: 'Cannot be read.', file }], status: 'failed' };
    if (text.includes('\0')) return { file, text: '', findings: [], problems: [{ code: 'file-binary', message: 'Binary, not source text.', file }], status: 'failed' };
    if (isIgnored) return { file, text, findings: [], problems: [], status: 'skipped' };
    const findings = findIn(file, text).flatMap((finding): readonly Finding[] => {
      const severity = rules[finding.ruleId]?.severity ?? 'off';
      return severity === 'off' || (finding.confidence === 'likely' && likely === 'off') ? [] : [{ ...finding, severity }];
    });
    return { file, text, findings, problems: syntaxErrorsIn(file, text), status: 'checked' };
  };
  return {
    setText: (file, text) => void overlay.set(file, text),
    clearText: (file) => void overlay.delete(file),
    filesChanged: () => undefined,
    check,
    async *checkAll(files, signal) {
      // In no particular order.
      for (const file of files.toReversed()) yield check(file, signal);
    },
    explainWaits: async (file) => matches(overlay.get(file) ?? await readFile(file, 'utf8'), /await (\w+)\(\);/g).slice(1).map(({ span, groups }) => ({
      kind: 'await', place: { file, ...span }, name: groups[0]!, reason: { kind: 'delay' }, because: { text: 'it waits on purpose', place: { file, ...span } }, message: `\`${groups[0]}\` waits because it waits on purpose.`,
    })),
    async functionMap({ scope, target, filter = {} }) {
      if (filter.text === 'everything') return { state: 'tooLarge', count: 5_000, limit: 2_000 };
      if (target !== undefined && 'name' in target && target.name === 'nobody') return undefined;
      const title = JSON.stringify({ scope, target, filter });
      return { state: 'map', map: { version: 1, scope: scope.kind, title, nodes: [], calls: [], files: [], functionCount: 0, picture: { width: 0, height: 0, nodes: [], files: [], calls: [], arrangement: 'grid' } } };
    },
    functionsOf: async (file) => functionsIn(overlay.get(file) ?? await readFile(file, 'utf8')),
    taskOutline: async (file) => ({ functions: functionsIn(overlay.get(file) ?? await readFile(file, 'utf8')).map(({ name, isAsync, start, end }) => ({ id: name, name, isAsync, span: { start, end }, longestChain: '', work: '', tasks: [] })) }),
    async taskGraph({ file, target }) {
      const one = functionsIn(await readFile(file, 'utf8')).find(({ name, start, end }) => ('name' in target ? name === target.name : start <= target.offset && target.offset < end));
      return one === undefined ? undefined : graphAlone(one.name, { file, start: one.start, end: one.end });
    },
    refactorings: async () => [],
    awaitFix: async () => undefined,
    makeAsync: async () => ({ kind: 'refused', reason: 'No function stands here.', place: undefined }),
    projectFiles: async () => [],
    [Symbol.asyncDispose]: async () => undefined,
  };
}

function findIn(file: string, text: string): readonly Finding[] {
  return [
    ...matches(text, /(?<!await )lose\((\w*)\);/g).map(({ span, groups }) => finding('no-floating-promises', file, span, `\`${groups[0] ?? ''}\` is lost.`, [
      { title: 'Await it', kind: 'safe', concurrent: false, edits: [{ file, span: { start: span.start, end: span.start }, newText: 'await ' }] },
    ])),
    ...matches(text, /slow\(\);/g).map(({ span }) => finding('no-blocking-call', file, span, '`slow` blocks the event loop.', [
      {
        title: 'Await `fast` instead', kind: 'safe', concurrent: false,
        edits: [...text.includes('import { fast }') ? [] : [{ file, span: { start: 0, end: 0 }, newText: 'import { fast } from \'fast\';\n' }], { file, span, newText: 'await fast();' }],
      },
    ])),
    ...matches(text, /(maybe)?[pP]air\(\);/g).map(({ span, groups }): Finding => ({
      ...finding('no-sequential-await', file, span, '`pair` runs one after another.', [{ title: 'Run both at once', kind: 'offer', concurrent: true, edits: [{ file, span, newText: 'both();' }] }]),
      confidence: groups[0] === undefined ? 'proven' : 'likely',
    })),
    ...matches(text, /trap\(\);/g).map(({ span }) => finding('no-blocking-call', file, span, '`trap` blocks.', [{ title: 'Break it', kind: 'safe', concurrent: false, edits: [{ file, span, newText: 'trap((;' }] }])),
    ...matches(text, /async empty/g).map(({ span }) => finding('require-await', file, span, '`empty` awaits nothing.', [])),
  ];
}

function finding(ruleId: string, file: string, span: { readonly start: number; readonly end: number }, message: string, fixes: readonly Fix[]): Finding {
  return { ruleId, severity: 'warning', confidence: 'proven', message, place: { file, ...span }, related: [], fixes };
}

function syntaxErrorsIn(file: string, text: string): readonly Problem[] {
  return matches(text, /\(\(/g).map(({ span }) => ({ code: 'syntax-error', message: 'Expression expected.', file, span }));
}

function functionsIn(text: string): readonly FunctionSummary[] {
  return matches(text, /(async )?function (\w+)\(\) \{[^}]*\}/g).map(({ span, groups }) => ({ name: groups[1]!, isAsync: groups[0] !== undefined, ...span }));
}

function matches(text: string, pattern: RegExp): readonly { readonly span: { readonly start: number; readonly end: number }; readonly groups: readonly (string | undefined)[] }[] {
  return [...text.matchAll(pattern)].map((match) => ({ span: { start: match.index, end: match.index + match[0].length }, groups: match.slice(1) }));
}

function graphAlone(root: string, place: Place): TaskGraph {
  const none = { ms: 0, units: 0 };
  return {
    version: 1, scope: 'function', root, functions: [{ id: root, name: root, place, isAsync: true }], nodes: [], edges: [], region: { kind: 'sequence', children: [] }, previews: [],
    metrics: { work: none, span: none, loopTime: none, bound: none, parallelism: 1, isLowerBound: false, criticalPath: [] },
  };
}
