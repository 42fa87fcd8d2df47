import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { graphOf, nodePairs, shapes, type Shape } from './arbitrary-graph.testing.ts';
import type { Layout, Point, Rectangle } from './layout.ts';
import { layoutGraph } from './layout-graph.ts';
import { checkoutGraph, exhibitionGraph, largeGraph, publishGraph } from './samples.testing.ts';

function box(layout: Layout, id: string): Rectangle {
  const found = layout.boxes.find((one) => one.id === id);
  if (!found) throw new Error(`${id} is not drawn`);
  return found;
}

describe('lanes', () => {
  it('puts what runs in turn side by side, on one line', () => {
    const layout = layoutGraph(checkoutGraph());
    const boxes = ['0', '1', '2', '3'].map((id) => box(layout, id));
    expect(new Set(boxes.map(({ y }) => y)).size).toBe(1);
    expect(boxes.map(({ x }) => x)).toEqual(boxes.map(({ x }) => x).toSorted((a, b) => a - b));
  });

  it('stacks what runs at once and lets it begin in one column', () => {
    const after = checkoutGraph().previews[0]?.after;
    if (!after) throw new Error('the sample has a preview');
    const layout = layoutGraph(after);
    const boxes = ['0/0', '0/1', '0/2'].map((id) => box(layout, id));
    expect(new Set(boxes.map(({ x }) => x)).size).toBe(1);
    expect(new Set(boxes.map(({ y }) => y)).size).toBe(3);
    expect(layout.bars.map(({ kind }) => kind)).toEqual(['fork', 'join']);
  });

  it('titles loops with how they repeat, and leaves room for the cards behind turns at once', () => {
    const frames = layoutGraph(exhibitionGraph()).frames.filter(({ kind }) => kind === 'loop');
    expect(frames.map(({ title, stack }) => [title, stack])).toEqual([['× 24 at once', 2], ['× 30 in turn', 0]]);
  });

  it('stretches a blocking call over all lanes that it stops', () => {
    const layout = layoutGraph(exhibitionGraph());
    const games = layout.frames.find(({ titleNode }) => titleNode === 'boards');
    expect(layout.bands).toHaveLength(1);
    expect(layout.bands[0]).toMatchObject({ node: 'boards/game/pairs/0', y: games?.y, height: games?.height });
  });

  it('lets a task that nobody awaits hang below its row and leave the function', () => {
    const layout = layoutGraph(publishGraph());
    const open = layout.wires.find(({ kind }) => kind === 'open');
    const root = layout.frames[0];
    expect(box(layout, '1/1').y).toBeGreaterThan(box(layout, '1/0').y);
    expect(open?.from).toBe('1/1');
    expect(open?.points.at(-1)?.y).toBeGreaterThan((root?.y ?? 0) + (root?.height ?? 0) - 1);
  });

  it('knows the order that nothing forces', () => {
    const removable = layoutGraph(checkoutGraph()).wires.filter(({ isRemovable }) => isRemovable);
    expect(removable.map(({ from, to }) => [from, to])).toEqual([['0', '1'], ['1', '2']]);
  });

  it('draws nothing after a return', () => {
    const layout = layoutGraph(publishGraph());
    expect(layout.wires.filter(({ from }) => from === '1/0/else/0/then/0')).toEqual([]);
  });

  it('closes a call into one box that keeps the edges of what it hides', () => {
    const layout = layoutGraph(exhibitionGraph(), { isOpen: (call) => call !== 'boards/game/pairs/1' });
    expect(layout.boxes.map(({ id }) => id)).not.toContain('boards/game/pairs/1/0');
    expect(layout.links.map(({ from, to }) => [from, to])).toEqual([['boards/game/pairs/1', 'boards/game/pairs/0']]);
  });

  it('leaves out what a filter drops, and frames around nothing', () => {
    const layout = layoutGraph(publishGraph(), { keeps: ({ kind }) => kind === 'join' || kind === 'start' });
    expect(layout.boxes.map(({ id }) => id)).toEqual(['1/2/0', '1/2/1', '1/2']);
    expect(layout.frames.map(({ kind }) => kind)).toEqual(['root', 'try']);
  });
});

describe('for every graph', () => {
  it('no two nodes overlap', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { boxes } = layoutGraph(graphOf(shape, []));
        expect(boxes.flatMap((one, index) => boxes.slice(index + 1).filter((other) => overlap(one, other)).map((other) => `${one.id} and ${other.id}`))).toEqual([]);
      }),
    );
  });

  it('no line runs through a node that is not its end, and every line is orthogonal', () => {
    fc.assert(
      fc.property(shapes, nodePairs, (shape, pairs) => {
        const layout = layoutGraph(graphOf(shape, pairs));
        const wrong: string[] = [];
        for (const line of [...layout.wires, ...layout.links]) {
          for (const [start, end] of segments(line.points)) {
            if (start.x !== end.x && start.y !== end.y) wrong.push(`${line.id} is oblique`);
            for (const node of layout.boxes) if (node.id !== line.from && node.id !== line.to && crosses(start, end, node)) wrong.push(`${line.id} through ${node.id}`);
          }
        }
        expect(wrong).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('every node of the graph is drawn once, inside the picture', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const graph = graphOf(shape, []);
        const { boxes, frames, width, height } = layoutGraph(graph);
        expect(boxes.map(({ id }) => id).toSorted()).toEqual(graph.nodes.map(({ id }) => id).toSorted());
        for (const one of [...boxes, ...frames]) expect(one.x >= 0 && one.y >= 0 && one.x + one.width <= width && one.y + one.height <= height, one.id).toBe(true);
      }),
    );
  });

  it('every line has a name of its own', () => {
    fc.assert(
      fc.property(shapes, nodePairs, (shape, pairs) => {
        const { wires, links, frames, labels } = layoutGraph(graphOf(shape, pairs));
        const names = [...wires, ...links].map(({ id }) => id);
        expect(new Set(names).size).toBe(names.length);
        expect(new Set(frames.map(({ id }) => id)).size).toBe(frames.length);
        expect(new Set(labels.map(({ id }) => id)).size).toBe(labels.length);
      }),
      // Found once: two labels of empty blocks inside each other.
      { examples: [[{ kind: 'branch', arms: [{ kind: 'try', body: { kind: 'sequence', children: [] }, handler: { kind: 'branch', arms: [] }, finalizer: { kind: 'sequence', children: [] } }] }, []]] },
    );
  });

  it('an edit moves nothing that stands before it', () => {
    fc.assert(
      fc.property(shapes, shapes, fc.nat(), (shape, replacement, choice) => {
        const before = layoutGraph(graphOf(shape, []));
        const leaf = choice % Math.max(1, countLeaves(shape));
        const after = layoutGraph(graphOf(replaceLeaf(shape, leaf, replacement), []));
        const earlier = idsBeforeLeaf(shape, leaf);
        for (const id of earlier) {
          const [old, now] = [before.boxes.find((one) => one.id === id), after.boxes.find((one) => one.id === id)];
          expect([now?.x, now?.y], id).toEqual([old?.x, old?.y]);
        }
      }),
    );
  });
});

describe('cost', () => {
  it('grows in step with the graph', () => {
    const small = stepsFor(25, 20);
    const large = stepsFor(100, 20);
    expect(large / small).toBeLessThan(4.1);
  });

  function stepsFor(functions: number, perFunction: number): number {
    let steps = 0;
    layoutGraph(largeGraph(functions, perFunction), { onStep: () => steps++ });
    return steps;
  }
});

function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function segments(points: readonly Point[]): (readonly [Point, Point])[] {
  return points.slice(1).flatMap((end, index) => {
    const start = points[index];
    return start ? [[start, end] as const] : [];
  });
}

/** Touching an outline is no crossing: a title is a part of its frame's outline. */
function crosses(start: Point, end: Point, node: Rectangle): boolean {
  const [left, right] = [Math.min(start.x, end.x), Math.max(start.x, end.x)];
  const [top, bottom] = [Math.min(start.y, end.y), Math.max(start.y, end.y)];
  return left < node.x + node.width && right > node.x && top < node.y + node.height && bottom > node.y;
}

function childrenOf(shape: Shape): readonly (readonly [Shape, string])[] {
  switch (shape.kind) {
    case 'leaf':
      return [];
    case 'sequence':
    case 'parallel':
      return shape.children.map((child, index) => [child, String(index)] as const);
    case 'branch':
      return shape.arms.map((arm, index) => [arm, String(index)] as const);
    case 'loop':
    case 'function':
      return [[shape.body, '0']];
    case 'try':
      return [[shape.body, 'try'] as const, ...(shape.handler ? [[shape.handler, 'catch'] as const] : []), ...(shape.finalizer ? [[shape.finalizer, 'finally'] as const] : [])];
  }
}

function countLeaves(shape: Shape): number {
  return shape.kind === 'leaf' ? 1 : childrenOf(shape).reduce((sum, [child]) => sum + countLeaves(child), 0);
}

/** Ids of everything that the code names before a leaf: leaves to the left of it, and titles around it. */
function idsBeforeLeaf(shape: Shape, leaf: number): readonly string[] {
  const ids: string[] = [];
  let seen = 0;
  function walk(inner: Shape, path: string): boolean {
    if (inner.kind === 'leaf') {
      if (seen++ === leaf) return true;
      ids.push(path);
      return false;
    }
    if (inner.kind === 'branch' || inner.kind === 'loop' || inner.kind === 'function') ids.push(path);
    return childrenOf(inner).some(([child, step]) => walk(child, `${path}/${step}`));
  }
  walk(shape, 'r');
  return ids;
}

function replaceLeaf(shape: Shape, leaf: number, replacement: Shape): Shape {
  let seen = 0;
  function walk(inner: Shape): Shape {
    switch (inner.kind) {
      case 'leaf':
        return seen++ === leaf ? replacement : inner;
      case 'sequence':
      case 'parallel':
        return { ...inner, children: inner.children.map(walk) };
      case 'branch':
        return { ...inner, arms: inner.arms.map(walk) };
      case 'loop':
      case 'function':
        return { ...inner, body: walk(inner.body) };
      case 'try':
        return { ...inner, body: walk(inner.body), handler: inner.handler && walk(inner.handler), finalizer: inner.finalizer && walk(inner.finalizer) };
    }
  }
  return walk(shape);
}
