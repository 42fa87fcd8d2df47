import { promiseJoins } from '../../effects/collect-body.ts';
import type { CallFact, FileFacts, FunctionFacts } from '../../effects/facts.ts';
import { createSummaries, type BlockingPath } from '../../effects/summaries.ts';
import type { MapCall, MapNode } from '../../protocol/function-map.ts';
import type { Because } from '../../protocol/task-graph.ts';
import type { Finding } from '../../protocol/finding.ts';
import type { MappedFile, ProjectFacts } from './project-facts.ts';

/** All functions of a project with the calls between them, before anything is left out. */
export interface FunctionGraph {
  readonly nodes: readonly MapNode[];
  readonly calls: readonly MapCall[];
}

/** What a node stands for: a function with those in it that nothing names. */
export type Members = ReadonlyMap<string, { readonly facts: FileFacts; readonly functions: readonly FunctionFacts[] }>;

/**
 * Functions without a name belong to the one around them; a module's own code is a node when it calls something here.
 * `findings` say which tasks are lost, and mark the nodes.
 */
export function functionGraphOf({ files, targets }: ProjectFacts, findings: readonly Finding[]): FunctionGraph & { readonly members: Members } {
  const members = new Map<string, { readonly facts: FileFacts; readonly functions: readonly FunctionFacts[] }>();
  const owners = new Map<FunctionFacts, string>();
  const nodes: MapNode[] = [];
  for (const file of files.values()) nodes.push(...nodesOf(file, owners, members, findings));
  const lost = new Set(findings.filter(({ ruleId }) => ruleId === 'no-floating-promises').map(({ place }) => `${place.file}:${place.start}`));
  const calls = new Map<string, MapCall>();
  for (const { facts } of files.values()) {
    for (const caller of facts.functions) {
      for (const call of caller.body.calls) {
        const target = targets.targetOf(facts.file, call);
        const callee = target.kind === 'function' ? implementationOf(target.file, target.function) : undefined;
        const [from, to] = [owners.get(caller), callee === undefined ? undefined : owners.get(callee)];
        if (from === undefined || to === undefined || from === to || callee === undefined) continue;
        const kind = lost.has(`${facts.file}:${call.span.start}`) ? 'lost' : kindOf(call, caller, callee);
        addCall(calls, { from, to, kind, count: 1, place: { file: facts.file, ...call.calleeSpan } });
      }
    }
  }
  const called = new Set([...calls.values()].flatMap(({ from, to }) => [from, to]));
  return { nodes: nodes.filter(({ id, label }) => label !== moduleLabel || called.has(id)), calls: [...calls.values()], members };
}

/** Says of nodes how they stop the event loop: a question to everything that they call, so only for those that are meant. */
export function withBlocking({ targets }: ProjectFacts, graph: FunctionGraph, members: Members): FunctionGraph {
  const summaries = createSummaries(targets);
  const nodes = graph.nodes.map((node) => {
    const one = members.get(node.id);
    const blocks = one === undefined ? undefined : blockingIn(one.facts, one.functions, summaries);
    return blocks === undefined ? node : { ...node, blocks };
  });
  return { ...graph, nodes };
}

const moduleLabel = '(module)';

function nodesOf({ facts, label, isTest }: MappedFile, owners: Map<FunctionFacts, string>, all: Map<string, { readonly facts: FileFacts; readonly functions: readonly FunctionFacts[] }>, findings: readonly Finding[]): readonly MapNode[] {
  const used = new Map<string, number>();
  const byHead = Map.groupBy(facts.functions, (one) => headOf(facts, one));
  const inFile = findings.filter(({ place }) => place.file === facts.file);
  return [...byHead].map(([head, members]): MapNode => {
    const id = uniqueId(used, `${label}#${nameOf(head)}`);
    all.set(id, { facts, functions: members });
    for (const member of members) owners.set(member, id);
    return {
      id, kind: 'function', label: nameOf(head), place: { file: facts.file, ...(head.id === 0 ? { start: 0, end: 0 } : head.nameSpan) }, isAsync: head.isAsync,
      awaits: members.reduce((sum, { body }) => sum + body.awaits, 0),
      ruleIds: [...new Set(inFile.filter(({ place }) => innermost(facts, place.start, members)).map(({ ruleId }) => ruleId))], isTest,
    };
  });
}

function nameOf({ id, name }: FunctionFacts): string {
  return id === 0 ? moduleLabel : name;
}

/** Of an overload the function behind it; undefined for what is only declared. */
function implementationOf({ functions }: FileFacts, one: FunctionFacts): FunctionFacts | undefined {
  return one.hasBody ? one : functions.find((other) => other.hasBody && other.name === one.name && other.parent === one.parent);
}

/** The function with a name and a body that a function stands in, itself included; else the module. */
function headOf({ functions }: FileFacts, one: FunctionFacts): FunctionFacts {
  let current = one;
  while (current.id !== 0 && (current.name === 'anonymous' || !current.hasBody)) {
    const outer = current.parent === undefined ? functions[0] : functions[current.parent];
    if (outer === undefined) break;
    current = outer;
  }
  return current;
}

function uniqueId(used: Map<string, number>, id: string): string {
  const count = (used.get(id) ?? 0) + 1;
  used.set(id, count);
  return count === 1 ? id : `${id}~${count}`;
}

/** True when the innermost function around an offset is one of these. */
function innermost({ functions }: FileFacts, offset: number, members: readonly FunctionFacts[]): boolean {
  const around = functions.findLast(({ id, span }) => id === 0 || (span.start <= offset && offset < span.end));
  return around !== undefined && members.includes(around);
}

function blockingIn(facts: FileFacts, members: readonly FunctionFacts[], summaries: ReturnType<typeof createSummaries>): Because | undefined {
  for (const { body } of members) {
    const { blocks } = summaries.bodySummary(facts, body);
    if (blocks !== undefined) return { text: blockingText(blocks), ...(blocks.hops[0] === undefined ? {} : { place: blocks.hops[0].place }) };
  }
  return undefined;
}

function blockingText({ hops, api }: BlockingPath): string {
  const names = hops.map(({ name }) => `\`${name}\``);
  if (names.length === 0) return `\`${api}\` is marked as blocking`;
  return `it calls ${names.join(', which calls ')}`;
}

function kindOf(call: CallFact, caller: FunctionFacts, target: FunctionFacts): MapCall['kind'] {
  if (call.isAwaited) return caller.body.calls.some((other) => other !== call && isJoinAround(other, call)) ? 'joined' : 'awaited';
  return target.isAsync ? 'started' : 'sync';
}

function isJoinAround(other: CallFact, call: CallFact): boolean {
  return other.receiverName === 'Promise' && promiseJoins.has(other.name ?? '') && other.span.start <= call.span.start && call.span.end <= other.span.end;
}

/** The most telling kind first. */
const telling: readonly MapCall['kind'][] = ['lost', 'awaited', 'joined', 'started', 'sync'];

function addCall(calls: Map<string, MapCall>, call: MapCall): void {
  const key = `${call.from} ${call.to}`;
  const known = calls.get(key);
  if (known === undefined) calls.set(key, call);
  else calls.set(key, { ...known, count: known.count + call.count, kind: telling.indexOf(call.kind) < telling.indexOf(known.kind) ? call.kind : known.kind });
}
