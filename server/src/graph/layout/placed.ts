import type { Rectangle } from './layout.ts';

/** Where a block of the tree came to stand: what routing needs to find free columns and channels. */
export interface Placed {
  readonly kind: 'leaf' | 'row' | 'lanes' | 'frame';
  readonly parent: Placed | undefined;
  /** Place among the parent's children. */
  readonly index: number;
  readonly depth: number;
  readonly x: number;
  readonly y: number;
  readonly right: number;
  /** Right end of the content of lanes, before their gutter; `right` of everything else. */
  readonly contentRight: number;
}

/** A node as an end of an edge. The title of a frame and the join of lanes stand for their block. */
export interface Spot {
  readonly role: 'leaf' | 'title' | 'join';
  readonly placed: Placed;
  readonly box: Rectangle;
}

/** The innermost block that holds both. */
export function commonAncestor(left: Placed, right: Placed): Placed | undefined {
  let [a, b]: [Placed | undefined, Placed | undefined] = [left, right];
  while (a !== undefined && b !== undefined && a !== b) {
    const [depthA, depthB]: [number, number] = [a.depth, b.depth];
    if (depthA >= depthB) a = a.parent;
    if (depthB >= depthA) b = b.parent;
  }
  return a === b ? a : undefined;
}

/** The child of `ancestor` that holds `placed`; `placed` itself when it is such a child. */
export function childToward(ancestor: Placed, placed: Placed): Placed {
  let child = placed;
  while (child.parent !== undefined && child.parent !== ancestor) child = child.parent;
  return child;
}
