import type { Duration, GraphEdge, GraphFunction, GraphMetrics, GraphNode, GraphRegion, SerialReason, TaskGraph } from '../../protocol/task-graph.ts';

/*
 * Graphs written by hand, as the analysis would make them of real code: what layout, formats and the page are tested and
 * looked at with.
 */

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

export const exhibitionText = `const BOARDS = 24;
const MOVE_PAIRS = 30;

function judit(movesSoFar: number): number {
  Atomics.wait(cell, 0, 0, 5_000);
  return movesSoFar + 1;
}

async function opponent(movesSoFar: number): Promise<number> {
  await setTimeout(55_000);
  return movesSoFar + 1;
}

async function game(): Promise<number> {
  let moves = 0;
  for (let pair = 0; pair < MOVE_PAIRS; pair++) {
    moves = judit(moves);
    moves = await opponent(moves);
  }
  return moves;
}

export async function exhibition(): Promise<void> {
  await Promise.all(Array.from({ length: BOARDS }, () => game()));
}
`;

/** 24 games at once, each of 30 pairs of moves in turn: 5 s that block, 55 s that wait. */
export function exhibitionGraph(): TaskGraph {
  const graph = sample('src/chess-exhibition.ts', exhibitionText);
  const exhibition = graph.addFunction('exhibition', 'export async function exhibition', true);
  const game = graph.addFunction('game', 'async function game', true);
  const opponent = graph.addFunction('opponent', 'async function opponent', true);
  graph.addNode('start', 'entry', exhibition, 'exhibition', 'exhibition');
  graph.addNode('boards', 'loop', exhibition, 'Array.from({ length: BOARDS }, …)', 'Array.from({ length: BOARDS }, () => game())');
  graph.addNode('boards/game', 'call', exhibition, 'game()', 'game())', { expansion: 'expanded' });
  graph.addNode('boards/game/pairs', 'loop', game, 'for (let pair = 0; …)', 'for (let pair = 0; pair < MOVE_PAIRS; pair++)');
  graph.addNode('boards/game/pairs/0', 'blocking', game, 'judit(moves)', 'judit(moves)', { duration: ms(5 * second), durationSource: 'literal', ruleIds: ['no-blocking-call'] });
  graph.addNode('boards/game/pairs/1', 'call', game, 'await opponent(moves)', 'await opponent(moves)', { expansion: 'expanded' });
  graph.addNode('boards/game/pairs/1/0', 'await', opponent, 'await setTimeout(55_000)', 'await setTimeout(55_000)', { duration: ms(55 * second), durationSource: 'literal' });
  graph.addNode('all', 'join', exhibition, 'await Promise.all(…)', 'await Promise.all');
  graph.addNode('end', 'end', exhibition, 'end', '}\n');
  graph.addEdge('start', 'boards', 'sequence');
  graph.addEdge('boards', 'boards/game', 'fork');
  graph.addEdge('boards/game', 'boards/game/pairs', 'call');
  graph.addEdge('boards/game/pairs/0', 'boards/game/pairs/1', 'sequence', { kind: 'data', name: 'moves' });
  graph.addEdge('boards/game/pairs/1', 'boards/game/pairs/1/0', 'call');
  graph.addEdge('boards/game/pairs/1', 'boards/game/pairs/0', 'data', { kind: 'data', name: 'moves' });
  graph.addEdge('boards/game', 'all', 'join');
  graph.addEdge('all', 'end', 'sequence');
  const turn = sequence(node('boards/game/pairs/0'), inFunction(opponent, 'boards/game/pairs/1', node('boards/game/pairs/1/0')));
  const games: GraphRegion = { kind: 'loop', node: 'boards', repeat: { mode: 'concurrent', count: 24 }, body: inFunction(game, 'boards/game', { kind: 'loop', node: 'boards/game/pairs', repeat: { mode: 'serial', count: 30 }, body: turn }) };
  return graph.finish(exhibition, sequence(node('start'), { kind: 'parallel', join: 'all', joinMode: 'all', children: [games] }, node('end')), {
    work: ms(12 * hour),
    span: ms(30 * minute),
    loopTime: ms(1 * hour),
    bound: ms(1 * hour),
    parallelism: 24,
    isLowerBound: false,
    criticalPath: ['boards/game/pairs/0', 'boards/game/pairs/1/0'],
  });
}

export const checkoutText = `export async function checkout(cartId: string, userId: string) {
  const cart = await loadCart(cartId);
  const user = await loadUser(userId);
  const rates = await fetchShippingRates(region);
  const total = priceOf(cart, rates);
  await chargeCard(user, total);
}
`;

const checkoutAfterText = `export async function checkout(cartId: string, userId: string) {
  const [cart, user, rates] = await Promise.all([loadCart(cartId), loadUser(userId), fetchShippingRates(region)]);
  const total = priceOf(cart, rates);
  await chargeCard(user, total);
}
`;

/** Four awaits one after another; nothing forces the order of the first three, and the preview runs them at once. */
export function checkoutGraph(): TaskGraph {
  const graph = sample('src/checkout.ts', checkoutText);
  const checkout = graph.addFunction('checkout', 'export async function checkout', true);
  graph.addNode('entry', 'entry', checkout, 'checkout', 'checkout');
  graph.addNode('0', 'await', checkout, 'await loadCart(cartId)', 'await loadCart(cartId)');
  graph.addNode('1', 'await', checkout, 'await loadUser(userId)', 'await loadUser(userId)', { ruleIds: ['no-sequential-await'] });
  graph.addNode('2', 'await', checkout, 'await fetchShippingRates(region)', 'await fetchShippingRates(region)', { ruleIds: ['no-sequential-await'] });
  graph.addNode('3', 'await', checkout, 'await chargeCard(user, total)', 'await chargeCard(user, total)');
  graph.addNode('end', 'end', checkout, 'end', '}\n');
  graph.addEdge('entry', '0', 'sequence');
  graph.addEdge('0', '1', 'sequence');
  graph.addEdge('1', '2', 'sequence');
  graph.addEdge('2', '3', 'sequence', { kind: 'data', name: 'total' });
  graph.addEdge('0', '3', 'data', { kind: 'data', name: 'total' });
  graph.addEdge('1', '3', 'data', { kind: 'data', name: 'user' });
  graph.addEdge('3', 'end', 'sequence');
  const before = graph.finish(checkout, sequence(...['entry', '0', '1', '2', '3', 'end'].map(node)), { ...chain(4), criticalPath: ['0', '1', '2', '3'] });
  return {
    ...before,
    previews: [
      {
        title: 'Run the 3 awaits at once with Promise.all',
        ruleId: 'no-sequential-await',
        place: { file: 'src/checkout.ts', start: checkoutText.indexOf('await loadUser'), end: checkoutText.indexOf('await loadUser') + 22 },
        after: checkoutAfter(),
      },
    ],
  };
}

function checkoutAfter(): Omit<TaskGraph, 'previews'> {
  const graph = sample('src/checkout.ts', checkoutAfterText);
  const checkout = graph.addFunction('checkout', 'export async function checkout', true);
  graph.addNode('entry', 'entry', checkout, 'checkout', 'checkout');
  graph.addNode('0/0', 'start', checkout, 'loadCart(cartId)', 'loadCart(cartId)');
  graph.addNode('0/1', 'start', checkout, 'loadUser(userId)', 'loadUser(userId)');
  graph.addNode('0/2', 'start', checkout, 'fetchShippingRates(region)', 'fetchShippingRates(region)');
  graph.addNode('0', 'join', checkout, 'await Promise.all([…])', 'await Promise.all');
  graph.addNode('1', 'await', checkout, 'await chargeCard(user, total)', 'await chargeCard(user, total)');
  graph.addNode('end', 'end', checkout, 'end', '}\n');
  for (const lane of ['0/0', '0/1', '0/2']) {
    graph.addEdge('entry', lane, 'fork');
    graph.addEdge(lane, '0', 'join');
  }
  graph.addEdge('0', '1', 'sequence', { kind: 'data', name: 'total' });
  graph.addEdge('1', 'end', 'sequence');
  const lanes: GraphRegion = { kind: 'parallel', join: '0', joinMode: 'all', children: ['0/0', '0/1', '0/2'].map(node) };
  const { previews: _none, ...after } = graph.finish(checkout, sequence(node('entry'), lanes, node('1'), node('end')), {
    ...chain(4),
    span: units(2),
    bound: units(2),
    parallelism: 2,
    criticalPath: ['0/0', '1'],
  });
  return after;
}

export const publishText = `export async function publish(post: Post, signal: AbortSignal) {
  const lock = await acquireLock(post.id);
  try {
    if (post.isDraft) {
      const html = await renderDraft(post);
      await uploadHtml(html);
    } else {
      if (!post.hasChanged) return;
      await purgeCache(post.url);
    }
    void notifySubscribers(post);
    await Promise.race([warmEdge(post.url), timeout(2_000)]);
  } catch (error) {
    await reportFailure(error);
  } finally {
    await lock.release();
  }
}
`;

/** A branch, a handler and a finalizer, a task that nobody awaits, and a race. */
export function publishGraph(): TaskGraph {
  const graph = sample('src/publish.ts', publishText);
  const publish = graph.addFunction('publish', 'export async function publish', true);
  graph.addNode('entry', 'entry', publish, 'publish', 'publish');
  graph.addNode('0', 'await', publish, 'await acquireLock(post.id)', 'await acquireLock(post.id)');
  graph.addNode('1/0', 'branch', publish, 'if (post.isDraft)', 'if (post.isDraft)');
  graph.addNode('1/0/then/0', 'await', publish, 'await renderDraft(post)', 'await renderDraft(post)');
  graph.addNode('1/0/then/1', 'await', publish, 'await uploadHtml(html)', 'await uploadHtml(html)');
  graph.addNode('1/0/else/0', 'branch', publish, 'if (!post.hasChanged)', 'if (!post.hasChanged)');
  graph.addNode('1/0/else/0/then/0', 'exit', publish, 'return', 'return;');
  graph.addNode('1/0/else/1', 'await', publish, 'await purgeCache(post.url)', 'await purgeCache(post.url)', { isCertain: false });
  graph.addNode('1/1', 'detached', publish, 'notifySubscribers(post)', 'notifySubscribers(post)', { ruleIds: ['no-floating-promises'] });
  graph.addNode('1/2/0', 'start', publish, 'warmEdge(post.url)', 'warmEdge(post.url)');
  graph.addNode('1/2/1', 'start', publish, 'timeout(2_000)', 'timeout(2_000)', { duration: ms(2 * second), durationSource: 'literal' });
  graph.addNode('1/2', 'join', publish, 'await Promise.race([…])', 'await Promise.race');
  graph.addNode('1/catch/0', 'await', publish, 'await reportFailure(error)', 'await reportFailure(error)');
  graph.addNode('1/finally/0', 'await', publish, 'await lock.release()', 'await lock.release()');
  graph.addNode('end', 'end', publish, 'end', '}\n');
  graph.addEdge('entry', '0', 'sequence');
  graph.addEdge('0', '1/0', 'sequence', { kind: 'control', text: 'try' });
  graph.addEdge('0', '1/finally/0', 'data', { kind: 'same-receiver', name: 'lock' });
  graph.addEdge('1/0/then/0', '1/0/then/1', 'sequence', { kind: 'data', name: 'html' });
  graph.addEdge('1/0/else/0', '1/0/else/1', 'sequence', { kind: 'control', text: '!post.hasChanged' });
  graph.addEdge('1/0', '1/1', 'detach');
  graph.addEdge('1/0/then/1', '1/2/0', 'data', { kind: 'effect-order', resource: 'network' });
  graph.addEdge('1/2/0', '1/2', 'join');
  graph.addEdge('1/2/1', '1/2', 'join');
  graph.addEdge('1/finally/0', 'end', 'sequence');
  const changed: GraphRegion = {
    kind: 'branch',
    node: '1/0/else/0',
    arms: [{ label: 'then', body: node('1/0/else/0/then/0') }, { label: 'else', body: sequence() }],
  };
  const draft: GraphRegion = {
    kind: 'branch',
    node: '1/0',
    arms: [
      { label: 'then', body: sequence(node('1/0/then/0'), node('1/0/then/1')) },
      { label: 'else', body: sequence(changed, node('1/0/else/1')) },
    ],
  };
  const race: GraphRegion = { kind: 'parallel', join: '1/2', joinMode: 'race', children: [node('1/2/0'), node('1/2/1')] };
  const body: GraphRegion = { kind: 'try', body: sequence(draft, node('1/1'), race), handler: node('1/catch/0'), finalizer: node('1/finally/0') };
  return graph.finish(publish, sequence(node('entry'), node('0'), body, node('end')), {
    work: { ms: 2 * second, units: 7 },
    span: { ms: 0, units: 5 },
    loopTime: units(0),
    bound: { ms: 0, units: 5 },
    parallelism: 1.4,
    isLowerBound: true,
    criticalPath: ['0', '1/0/then/0', '1/0/then/1', '1/2/0', '1/finally/0'],
  });
}

/** `functions` calls, ten at once and the groups one after another, each open and holding `perFunction` awaits in turn. */
export function largeGraph(functions: number, perFunction: number): TaskGraph {
  const text = 'export async function crawl() {}\n';
  const graph = sample('src/large.ts', text);
  const crawl = graph.addFunction('crawl', 'export async function crawl', true);
  graph.addNode('entry', 'entry', crawl, 'crawl', 'crawl');
  const calls = Array.from({ length: functions }, (_, index) => {
    const page = graph.addFunction(`page${index}`, 'async', true);
    const call = `c${index}`;
    graph.addNode(call, 'call', crawl, `page${index}(url)`, 'crawl', { expansion: 'expanded' });
    const ids = Array.from({ length: perFunction }, (__, step) => `${call}/${step}`);
    ids.forEach((id, step) => graph.addNode(id, 'await', page, `await step${step}(url, ${index})`, 'crawl'));
    ids.slice(1).forEach((id, step) => graph.addEdge(ids[step] ?? '', id, 'sequence', { kind: 'data', name: `step${step}` }));
    return inFunction(page, call, sequence(...ids.map(node)));
  });
  const groups = Array.from({ length: Math.ceil(calls.length / 10) }, (_, index): GraphRegion => ({ kind: 'parallel', join: `join${index}`, joinMode: 'all', children: calls.slice(10 * index, 10 * index + 10) }));
  groups.forEach((_, index) => graph.addNode(`join${index}`, 'join', crawl, 'await Promise.all(…)', 'crawl'));
  const criticalPath = groups.flatMap((_, index) => Array.from({ length: perFunction }, (__, step) => `c${10 * index}/${step}`));
  return graph.finish(crawl, sequence(node('entry'), ...groups), { ...chain(functions * perFunction), span: units(criticalPath.length), bound: units(criticalPath.length), parallelism: Math.min(10, functions), criticalPath });
}

type NodeExtras = Partial<Pick<GraphNode, 'duration' | 'durationSource' | 'isCertain' | 'ruleIds' | 'expansion'>>;

/** Collects nodes and edges; places are found in the text of the sample. */
function sample(file: string, text: string) {
  const functions: GraphFunction[] = [];
  const nodes: GraphNode[] = [];
  const edges: GraphEdge[] = [];
  function placeOf(code: string) {
    const start = Math.max(0, code === '}\n' ? text.lastIndexOf(code) : text.indexOf(code));
    return { file, start, end: start + code.length };
  }
  return {
    addFunction(name: string, code: string, isAsync: boolean): string {
      functions.push({ id: name, name, place: placeOf(code), isAsync });
      return name;
    },
    addNode(id: string, kind: GraphNode['kind'], functionId: string, label: string, code: string, extras: NodeExtras = {}): void {
      const isTask = kind === 'await' || kind === 'start' || kind === 'work';
      const time = isTask ? { duration: units(1), durationSource: 'unit' as const } : { duration: units(0), durationSource: 'none' as const };
      nodes.push({ id, kind, functionId, label, place: placeOf(code), ...time, isCertain: true, ruleIds: [], onCriticalPath: false, ...extras });
    },
    addEdge(from: string, to: string, kind: GraphEdge['kind'], reason?: SerialReason): void {
      edges.push({ from, to, kind, ...(reason && { reason }) });
    },
    finish(root: string, region: GraphRegion, metrics: GraphMetrics): TaskGraph {
      const critical = new Set(metrics.criticalPath);
      return { version: 1, scope: 'function', root, functions, nodes: nodes.map((one) => ({ ...one, onCriticalPath: critical.has(one.id) })), edges, region, metrics, previews: [] };
    },
  };
}

function chain(steps: number): GraphMetrics {
  return { work: units(steps), span: units(steps), loopTime: units(0), bound: units(steps), parallelism: 1, isLowerBound: false, criticalPath: [] };
}

export function node(id: string): GraphRegion {
  return { kind: 'node', node: id };
}

export function sequence(...children: GraphRegion[]): GraphRegion {
  return { kind: 'sequence', children };
}

function inFunction(functionId: string, call: string, body: GraphRegion): GraphRegion {
  return { kind: 'function', functionId, call, body };
}

function ms(value: number): Duration {
  return { ms: value, units: 0 };
}

function units(value: number): Duration {
  return { ms: 0, units: value };
}
