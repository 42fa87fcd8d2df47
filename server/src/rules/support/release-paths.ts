import { flowOf } from '../../model/flow/flow.ts';
import type { FlowEdge, FlowNode } from '../../model/flow/graph.ts';
import { findPath } from '../../model/flow/paths.ts';
import type { FileModel, FunctionModel, Step, Value } from '../../model/model.ts';
import { lastName } from '../../model/references.ts';
import { walkBlocks, walkValue } from '../../model/walk.ts';
import type { Span } from '../../protocol/span.ts';
import type { HeldResource } from './held-resources.ts';

/** A way through the function on which nobody gives a resource back. */
export interface Leak {
  /** `leaves`: the function ends, by a `return`, a `throw`, at its end; `fails`: something that it awaits rejects. */
  readonly kind: 'leaves' | 'fails';
  /** The statement that ends it, or what rejects; undefined for the end of the body. */
  readonly at: Span | undefined;
  /** What rejects. */
  readonly cause: Value | undefined;
}

/** The way that says most: one that somebody wrote, before one that only a failure takes. */
export function findLeak(file: FileModel, one: FunctionModel, resource: HeldResource, failsWhenBroken: boolean): Leak | undefined {
  const graph = flowOf(one);
  const start = graph.nodes.find((node) => node.kind === 'write' && node.by === 'declaration' && node.target.kind === 'bind' && node.target.binding === resource.binding.id);
  if (start === undefined) return undefined;
  const given = new Set<number>([...resource.releases.map(({ call }) => call.id), ...resource.uses.filter(({ kind }) => kind !== 'borrowed').map(({ value }) => value.id), ...conditionsOfReleases(one, resource)]);
  const around = (node: FlowNode): boolean => (node.kind === 'value' && (given.has(node.value.id) || endsProcess(node.value))) || (node.kind === 'write' && node.id === start.id);
  const isAbsent = ({ test, kind }: FlowEdge): boolean => (kind === 'false' || kind === 'nullish') && test?.kind === 'binding' && test.binding === resource.binding.id;
  const isPresent = (edge: FlowEdge): boolean => !isAbsent(edge) && !(failsWhenBroken && isAtItsEnd(file, edge));
  const isEnd = ({ kind }: FlowNode): boolean => kind === 'exit' || kind === 'failure';

  const planned = findPath(graph, { from: start.id, to: isEnd, around, ways: (edge) => edge.kind !== 'may-throw' && edge.kind !== 'abandoned' && isPresent(edge) });
  if (planned !== undefined) {
    const last = planned.findLast(({ node }) => node.kind === 'step');
    return { kind: 'leaves', at: last?.node.kind === 'step' ? last.node.step.span : undefined, cause: undefined };
  }
  const fails = (edge: FlowEdge, from: FlowNode): boolean => edge.kind !== 'may-throw' || mayReject(from, resource, failsWhenBroken);
  const failed = findPath(graph, { from: start.id, to: isEnd, around, ways: (edge, from) => edge.kind !== 'abandoned' && isPresent(edge) && fails(edge, from) });
  const at = failed?.findIndex(({ by }) => by?.kind === 'may-throw' || by?.kind === 'throws') ?? -1;
  const cause = failed?.[at - 1]?.node;
  const value = cause?.kind === 'value' ? cause.value : cause?.kind === 'iterate' ? cause.step.iterable : undefined;
  return failed === undefined ? undefined : { kind: 'fails', at: value?.span, cause: value };
}

/** `if (done)` of a reader: who has read everything keeps nothing from anybody. */
function isAtItsEnd(file: FileModel, { test, kind }: FlowEdge): boolean {
  return kind === 'true' && test !== undefined && lastName(file, test) === 'done';
}

/** `if (isOwner) await client.close();`: whoever wrote the condition means both ways. */
function conditionsOfReleases(one: FunctionModel, { releases }: HeldResource): readonly number[] {
  const found: number[] = [];
  walkBlocks(one.body, ({ steps }, around) => {
    const branch = around.at(-1);
    const isRelease = (step: Step): boolean => releases.some(({ call }) => step.kind === 'expression' && step.span.start <= call.span.start && call.span.end <= step.span.end);
    if (branch?.kind !== 'branch' || !steps.some(isRelease) || leaves(steps.at(-1))) return;
    walkValue(branch.test, ({ id }) => found.push(id));
  });
  return found;
}

function leaves(step: Step | undefined): boolean {
  return step?.kind === 'return' || step?.kind === 'throw' || step?.kind === 'break' || step?.kind === 'continue';
}

/** What is awaited may reject at any time; that a call throws at once, nobody plans for. */
function mayReject(node: FlowNode, { binding }: HeldResource, failsWhenBroken: boolean): boolean {
  if (node.kind === 'iterate') return node.step.loop === 'for-await';
  if (node.kind !== 'value' || node.value.kind !== 'await' || isHandled(node.value.operand)) return false;
  return !failsWhenBroken || rootOf(node.value.operand) !== binding.id;
}

/** `call().catch(..)`, `Promise.allSettled(..)`: somebody has thought of the failure. */
function isHandled(awaited: Value): boolean {
  if (awaited.kind !== 'call' || awaited.callee.kind !== 'member') return false;
  const { name } = awaited.callee;
  return name === 'catch' || name === 'allSettled' || (name === 'then' && awaited.arguments.length > 1);
}

function rootOf(value: Value): number | undefined {
  switch (value.kind) {
    case 'call': return rootOf(value.callee);
    case 'member': case 'element': return rootOf(value.object);
    case 'binding': return value.binding;
    default: return undefined;
  }
}

function endsProcess(value: Value): boolean {
  return value.kind === 'call' && value.callee.kind === 'member' && value.callee.object.kind === 'global' && value.callee.object.name === 'process' && (value.callee.name === 'exit' || value.callee.name === 'abort');
}
