import type { GraphEdge, GraphFunction, GraphNode, GraphRegion, TaskGraph } from '../../protocol/task-graph.ts';
import type { Place } from '../../protocol/span.ts';
import { costOf } from './cost.ts';
import { isLonger, longer } from './duration.ts';
import { connect } from './edges.ts';
import type { DraftFunction, DraftNode, Piece } from './piece.ts';

/** A finding that belongs to the node at its place. */
export interface FindingMark {
  readonly ruleId: string;
  readonly place: Place;
}

/** Which calls are shown open: so many levels of them, and those that are named by node id. */
export interface Opening {
  readonly depth: number;
  readonly calls: ReadonlySet<string>;
}

/** A function with what its body does. */
export interface Body extends DraftFunction {
  readonly namePlace: Place;
  readonly piece: Piece;
}

/** Gives nodes their ids, closes the calls that nobody opened, and puts figures and edges on. */
export function emitFunction(root: Body, opening: Opening, marks: readonly FindingMark[]): TaskGraph {
  const cost = costOf(root.piece);
  const emission = newEmission(new Set(cost.path), marks);
  const functionId = emission.functionIdOf(root);
  const entry = emission.add(structure('entry', root.name, root.place), functionId, 'entry');
  const inner = emitPiece(emission, root.piece, functionId, '0', opening);
  const end = emission.add(structure('end', 'end', { ...root.place, start: root.place.end }), functionId, 'end');
  const region: GraphRegion = { kind: 'sequence', children: [{ kind: 'node', node: entry }, inner, { kind: 'node', node: end }] };
  return finished(emission, 'function', functionId, region, cost);
}

/**
 * The functions of a file side by side, each as an open call that nobody makes. Ids begin with the function's name, so
 * that what happens in one function changes nothing in another.
 */
export function emitFile(bodies: readonly Body[], root: Body, opening: Opening, marks: readonly FindingMark[]): TaskGraph {
  const cost = costOf(root.piece);
  const emission = newEmission(new Set(cost.path), marks);
  const children = bodies.map((body): GraphRegion => {
    const functionId = emission.functionIdOf(body);
    const title = structure('call', body.name, body.namePlace);
    return emitCall(emission, { kind: 'call', node: title, function: body, body: body.piece }, functionId, functionId, { ...opening, depth: opening.depth + 1 });
  });
  return finished(emission, 'file', emission.functionIdOf(root), { kind: 'parallel', join: undefined, joinMode: 'none', children }, cost);
}

function structure(kind: DraftNode['kind'], label: string, place: Place): DraftNode {
  return { kind, label, place, duration: { ms: 0, units: 0 }, durationSource: 'none', isOnThread: false, isCertain: true };
}

function finished({ functions, nodes }: Emission, scope: TaskGraph['scope'], root: string, region: GraphRegion, cost: ReturnType<typeof costOf>): TaskGraph {
  const { work, span, loopTime, isLowerBound } = cost;
  const criticalPath = nodes.filter((node) => node.onCriticalPath).map((node) => node.id);
  const metrics = { work, span, loopTime, bound: longer(span, loopTime), isLowerBound, parallelism: parallelismOf(cost), criticalPath };
  return { version: 1, scope, root, functions, nodes, edges: connect(region, nodes), region, metrics, previews: [] };
}

/** Work over span, in milliseconds where there are any; 1 for an empty graph. */
function parallelismOf({ work, span }: ReturnType<typeof costOf>): number {
  const [most, least] = work.ms > 0 && span.ms > 0 ? [work.ms, span.ms] : [work.units, span.units];
  return least === 0 ? 1 : most / least;
}

interface Emission {
  readonly functions: GraphFunction[];
  readonly nodes: GraphNode[];
  readonly edges: GraphEdge[];
  functionIdOf(one: DraftFunction): string;
  /** `drawn` is the node of the piece when `node` is a closed form of it. */
  add(node: DraftNode, functionId: string, id: string, expansion?: GraphNode['expansion'], drawn?: DraftNode): string;
}

function newEmission(critical: ReadonlySet<DraftNode>, marks: readonly FindingMark[]): Emission {
  const functions: GraphFunction[] = [];
  const ids = new Map<string, string>();
  const nodes: GraphNode[] = [];
  return {
    functions, nodes, edges: [],
    functionIdOf(one) {
      const key = `${one.place.file}:${one.place.start}`;
      const known = ids.get(key);
      if (known !== undefined) return known;
      const sameName = functions.filter((other) => other.name === one.name).length;
      const id = sameName === 0 ? one.name : `${one.name}~${sameName + 1}`;
      ids.set(key, id);
      functions.push({ id, name: one.name, place: one.place, isAsync: one.isAsync });
      return id;
    },
    add(node, functionId, id, expansion, drawn = node) {
      const { kind, label, place, duration, durationSource, isCertain, rejection, cancelledBy } = node;
      const ruleIds = [...new Set(marks.filter((mark) => belongs(mark.place, place)).map((mark) => mark.ruleId))];
      const isTimed = kind !== 'entry' && kind !== 'end';
      nodes.push({
        id, kind, functionId, label, place, duration, durationSource, isCertain, ruleIds: isTimed ? ruleIds : [], onCriticalPath: critical.has(drawn),
        ...(rejection === undefined ? {} : { rejection }), ...(cancelledBy === undefined ? {} : { cancelledBy }), ...(expansion === undefined ? {} : { expansion }),
      });
      return id;
    },
  };
}

/** A finding stands on the awaited or called expression, or on a part of it. */
function belongs(mark: Place, place: Place): boolean {
  return mark.file === place.file && mark.start <= place.end && mark.end >= place.start && (mark.start >= place.start || mark.end <= place.end)
    && (mark.start >= place.start - 6) && mark.end <= place.end + 1;
}

function emitPiece(emission: Emission, piece: Piece, functionId: string, path: string, opening: Opening): GraphRegion {
  switch (piece.kind) {
    case 'node': return { kind: 'node', node: emission.add(piece.node, functionId, path) };
    case 'sequence': return { kind: 'sequence', children: piece.children.map((child, index) => emitPiece(emission, child, functionId, `${path}.${index}`, opening)) };
    case 'parallel': {
      const children = piece.children.map((child, index) => emitPiece(emission, child, functionId, `${path}.${index}`, opening));
      const join = piece.join === undefined ? undefined : emission.add(piece.join, functionId, `${path}.join`);
      return { kind: 'parallel', join, joinMode: piece.joinMode, children };
    }
    case 'branch': {
      const node = emission.add(piece.node, functionId, `${path}.if`);
      return { kind: 'branch', node, arms: piece.arms.map((arm, index) => ({ label: arm.label, body: emitPiece(emission, arm.body, functionId, `${path}.${index}`, opening) })) };
    }
    case 'loop': {
      const node = emission.add(piece.node, functionId, `${path}.loop`);
      return { kind: 'loop', node, repeat: piece.repeat, body: emitPiece(emission, piece.body, functionId, `${path}.body`, opening) };
    }
    case 'try': return {
      kind: 'try', body: emitPiece(emission, piece.body, functionId, `${path}.try`, opening),
      handler: piece.handler === undefined ? undefined : emitPiece(emission, piece.handler, functionId, `${path}.catch`, opening),
      finalizer: piece.finalizer === undefined ? undefined : emitPiece(emission, piece.finalizer, functionId, `${path}.finally`, opening),
    };
    case 'call': return emitCall(emission, piece, functionId, path, opening);
    case 'detached': return { kind: 'node', node: emission.add({ ...piece.node, duration: costOf(piece.task).span, durationSource: durationSourceOf(piece.task) }, functionId, `${path}.detached`) };
  }
}

function emitCall(emission: Emission, piece: Extract<Piece, { kind: 'call' }>, functionId: string, path: string, opening: Opening): GraphRegion {
  const { body } = piece;
  if (body === 'recursive') return { kind: 'node', node: emission.add(piece.node, functionId, path, 'recursive') };
  if (opening.depth <= 0 && !opening.calls.has(path)) return { kind: 'node', node: emission.add(closedCall(piece.node, body), functionId, path, 'expandable', piece.node) };
  const call = emission.add(piece.node, functionId, path, 'expanded');
  const calleeId = emission.functionIdOf(piece.function);
  return { kind: 'sequence', children: [{ kind: 'node', node: call }, { kind: 'function', functionId: calleeId, call, body: emitPiece(emission, body, calleeId, `${path}.f`, { ...opening, depth: opening.depth - 1 }) }] };
}

/** A call that stays closed shows how long its body takes. */
function closedCall(node: DraftNode, body: Piece): DraftNode {
  const cost = costOf(body);
  const isBlocking = !isLonger(cost.span, cost.loopTime) && (cost.loopTime.ms > 0 || cost.loopTime.units > 0);
  const kind = isBlocking && node.kind === 'call' ? 'blocking' : node.kind;
  return { ...node, kind, duration: cost.span, durationSource: durationSourceOf(body) };
}

function durationSourceOf(body: Piece): 'literal' | 'unit' | 'none' {
  const { span } = costOf(body);
  if (span.units > 0) return 'unit';
  return span.ms > 0 ? 'literal' : 'none';
}
