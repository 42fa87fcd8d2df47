import { proseWidth } from '../../../server/src/graph/layout/text-width.ts';

/** Words beside the pointer. `x` and `y` are pixels of the screen from the corner of the picture. */
export interface TipContent {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

interface TipProps {
  readonly content: TipContent | undefined;
  readonly zoom: number;
  /** Size of the picture, which the tip stays inside of. */
  readonly bounds: { readonly width: number; readonly height: number };
}

/** Drawn into the picture, at the size of the screen whatever the zoom is: no element is placed by a style. */
export function Tip({ content, zoom, bounds }: TipProps) {
  if (content === undefined) return <g />;
  const width = Math.ceil(proseWidth(content.text)) + 2 * inset;
  const x = Math.max(0, Math.min(content.x + distance, bounds.width * zoom - width - 2));
  const y = content.y + distance + height > bounds.height * zoom ? content.y - distance - height : content.y + distance;
  return (
    <g class="tip" transform={`scale(${1 / zoom}) translate(${x} ${y})`}>
      <rect width={width} height={height} rx={4} />
      <text x={inset} y={height / 2 + 4}>
        {content.text}
      </text>
    </g>
  );
}

const height = 24;
const inset = 9;
const distance = 14;
