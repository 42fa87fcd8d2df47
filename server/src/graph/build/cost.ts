import type { Duration, Repeat } from '../../protocol/task-graph.ts';
import { isLonger, longer, plus, times, zero } from './duration.ts';
import type { DraftNode, Piece } from './piece.ts';

/**
 * Work, span and loop time of a piece, and its critical path: the nodes of the longest dependent chain, in order.
 * Tasks that nobody awaits add to work and loop time, not to the span. A race ends with its shortest task.
 */
export interface Cost {
  readonly work: Duration;
  readonly span: Duration;
  readonly loopTime: Duration;
  /** Some loop runs an unknown number of times and counts once. */
  readonly isLowerBound: boolean;
  readonly path: readonly DraftNode[];
}

const free: Cost = { work: zero, span: zero, loopTime: zero, isLowerBound: false, path: [] };

export function costOf(piece: Piece): Cost {
  const { through, left } = waysOf(piece);
  return through === undefined ? left ?? free : left === undefined ? through : worse(through, left);
}

/** The cost of going through a piece to what follows it, and of leaving the function in it; undefined where there is no such way. */
interface Ways {
  readonly through: Cost | undefined;
  readonly left: Cost | undefined;
}

function waysOf(piece: Piece): Ways {
  switch (piece.kind) {
    case 'node': return piece.node.kind === 'exit' ? { through: undefined, left: costOfNode(piece.node) } : { through: costOfNode(piece.node), left: undefined };
    case 'sequence': return piece.children.reduce<Ways>((ways, child) => (ways.through === undefined ? ways : inTurn(ways.through, ways.left, waysOf(child))), { through: free, left: undefined });
    case 'branch': return piece.arms.map((arm) => waysOf(arm.body)).map((arm) => inTurn(costOfNode(piece.node), undefined, arm)).reduce(either, noArm(piece));
    default: return { through: costThrough(piece), left: undefined };
  }
}

/** Past all arms: `switch` without a case that fits, `if` without an else. */
function noArm({ arms, node }: Extract<Piece, { kind: 'branch' }>): Ways {
  return { through: arms.length < 2 ? costOfNode(node) : undefined, left: undefined };
}

function inTurn(first: Cost, left: Cost | undefined, next: Ways): Ways {
  return either({ through: next.through && after(first, next.through), left }, { through: undefined, left: next.left && after(first, next.left) });
}

function either(one: Ways, other: Ways): Ways {
  const worst = (some: Cost | undefined, others: Cost | undefined): Cost | undefined => (some === undefined || others === undefined ? some ?? others : worse(some, others));
  return { through: worst(one.through, other.through), left: worst(one.left, other.left) };
}

function costThrough(piece: Exclude<Piece, { kind: 'node' | 'sequence' | 'branch' }>): Cost {
  switch (piece.kind) {
    case 'parallel': return after(atOnce(piece.children.map(costOf), piece.joinMode), piece.join === undefined ? free : costOfNode(piece.join));
    case 'loop': return after(costOfNode(piece.node), repeated(costOf(piece.body), piece.repeat));
    case 'try': return [costOf(piece.body), ...(piece.finalizer === undefined ? [] : [costOf(piece.finalizer)])].reduce(after, free);
    case 'call': return after(costOfNode(piece.node), piece.body === 'recursive' ? { ...free, isLowerBound: true } : costOf(piece.body));
    case 'detached': return { ...after(costOfNode(piece.node), costOf(piece.task)), span: zero, path: [] };
  }
}

function costOfNode(node: DraftNode): Cost {
  const { duration, isOnThread } = node;
  return { work: duration, span: duration, loopTime: isOnThread ? duration : zero, isLowerBound: false, path: [node] };
}

function after(first: Cost, second: Cost): Cost {
  return {
    work: plus(first.work, second.work), span: plus(first.span, second.span), loopTime: plus(first.loopTime, second.loopTime),
    isLowerBound: first.isLowerBound || second.isLowerBound, path: [...first.path, ...second.path],
  };
}

function atOnce(costs: readonly Cost[], mode: Extract<Piece, { kind: 'parallel' }>['joinMode']): Cost {
  const [first, ...rest] = costs;
  if (first === undefined) return free;
  const isFirstDone = mode === 'race' || mode === 'any';
  const deciding = rest.reduce((chosen, cost) => (isLonger(cost.span, chosen.span) !== isFirstDone && !sameSpan(cost, chosen) ? cost : chosen), first);
  const sum = costs.reduce(after, free);
  return { ...sum, span: deciding.span, path: deciding.path };
}

function sameSpan(one: Cost, other: Cost): boolean {
  return one.span.ms === other.span.ms && one.span.units === other.span.units;
}

/** Only one arm runs; the figures take the worst of each, so that they hold for all. */
function worse(one: Cost, other: Cost): Cost {
  const longest = isLonger(other.span, one.span) ? other : one;
  return {
    work: longer(one.work, other.work), span: longest.span, loopTime: longer(one.loopTime, other.loopTime),
    isLowerBound: one.isLowerBound || other.isLowerBound, path: longest.path,
  };
}

function repeated(body: Cost, repeat: Repeat): Cost {
  const { count = 1, limit = 1 } = repeat;
  const inTurn = repeat.mode === 'serial' ? count : repeat.mode === 'concurrent' ? Math.min(count, 1) : Math.ceil(count / Math.max(1, limit));
  return {
    work: times(body.work, count), span: times(body.span, inTurn), loopTime: times(body.loopTime, count),
    isLowerBound: body.isLowerBound || repeat.count === undefined, path: count === 0 ? [] : body.path,
  };
}
