import type { Leaf } from './block.ts';
import { line } from './grid.ts';
import type { Band, Bar, Box, Frame, LaneLabel, Point, Rectangle, Wire } from './layout.ts';
import type { Placed, Spot } from './placed.ts';

/** A wire before the edges of the graph are matched to it. */
export type BareWire = Omit<Wire, 'id' | 'edges' | 'isRemovable'>;

/** What placing draws on, and what it notes for matching and routing the edges. */
export interface Canvas {
  readonly boxes: Box[];
  readonly frames: Frame[];
  readonly wires: BareWire[];
  readonly bars: Bar[];
  readonly labels: LaneLabel[];
  readonly bands: Band[];
  readonly spots: Map<string, Spot>;
  /** By block: index of the wire that arrives at it from its left neighbour, its fork or its title. */
  readonly wireInto: Map<Placed, number>;
  /** By block of a row: the block before it in time. */
  readonly leftOf: Map<Placed, Placed>;
  /** By lane: index of the wire that leaves it to the join. */
  readonly wireOutOf: Map<Placed, number>;
  /** By node: place on the longest path, from 1. */
  readonly ordinals: ReadonlyMap<string, number>;
  /** How often each name of a label or frame was given: empty blocks side by side would share one. */
  readonly named: Map<string, number>;
  /** Called once for every block: lets a test hold placing to linear time. */
  readonly onStep: () => void;
}

export function emptyCanvas(longestPath: readonly string[], onStep: () => void): Canvas {
  return {
    boxes: [],
    frames: [],
    wires: [],
    bars: [],
    labels: [],
    bands: [],
    spots: new Map(),
    wireInto: new Map(),
    leftOf: new Map(),
    wireOutOf: new Map(),
    named: new Map(),
    ordinals: new Map(longestPath.map((id, index) => [id, index + 1])),
    onStep,
  };
}

/** The name, numbered from its second use on. */
export function uniqueName(canvas: Canvas, name: string): string {
  const count = (canvas.named.get(name) ?? 0) + 1;
  canvas.named.set(name, count);
  return count === 1 ? name : `${name}~${count}`;
}

/** What a wire connects, how it looks, and the nodes at its ends where there are any. */
interface WireShape extends Pick<BareWire, 'kind' | 'hasArrow' | 'isCritical' | 'points'> {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Draws a wire and answers its index. */
export function addWire(canvas: Canvas, { from, to, ...shape }: WireShape): number {
  return canvas.wires.push({ ...shape, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }) - 1;
}

/** Draws a node at the top left corner of its block. */
export function addBox(canvas: Canvas, { node, face }: Leaf, corner: Point, role: Spot['role'], placed: Placed): void {
  const box: Rectangle = { x: corner.x, y: corner.y + line - face.height / 2, width: face.width, height: face.height };
  const ordinal = canvas.ordinals.get(node.id);
  const { chip, chipWidth, text } = face;
  canvas.boxes.push({
    ...box,
    id: node.id,
    kind: node.kind,
    text,
    chipWidth,
    isTitle: role === 'title',
    ...(chip !== undefined && { chip }),
    ...(ordinal !== undefined && { ordinal }),
  });
  canvas.spots.set(node.id, { role, placed, box });
}

/** Along the first line to the column, along the column, along the last line; straight when both lines are one. */
export function bend(from: Point, columnX: number, to: Point): readonly Point[] {
  return from.y === to.y ? [from, to] : [from, { x: columnX, y: from.y }, { x: columnX, y: to.y }, to];
}
