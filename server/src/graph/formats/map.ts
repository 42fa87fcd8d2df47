import type { FunctionMap } from '../../protocol/function-map.ts';
import type { GraphFormat } from './index.ts';
import { formatMapDot, formatMapMermaid } from './map-drawings.ts';
import { formatMapSvg } from './map-svg.ts';
import { formatMapText } from './map-text.ts';
import { escapeXml } from './svg.ts';

/** A map of functions in one of the formats. `html` holds the picture of `svg` in a page that needs nothing else. */
export function formatMap(map: FunctionMap, format: GraphFormat): string {
  switch (format) {
    case 'text': return formatMapText(map);
    case 'json': return `${JSON.stringify(map, undefined, 2)}\n`;
    case 'mermaid': return formatMapMermaid(map);
    case 'dot': return formatMapDot(map);
    case 'svg': return formatMapSvg(map);
    case 'html': return page(map);
  }
}

function page(map: FunctionMap): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Map of ${escapeXml(map.title)}</title>
</head>
<body>
${formatMapSvg(map)}</body>
</html>
`;
}
