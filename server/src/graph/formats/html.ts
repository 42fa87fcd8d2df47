import type { TaskGraph } from '../../protocol/task-graph.ts';
import { graphTitle } from '../layout/graph-title.ts';
import type { PageData } from './page-data.ts';
import { sha256Base64 } from './sha256.ts';

/** The page as it was bundled: contents of `task-graph.js` and `task-graph.css`. */
export interface PageBundle {
  readonly script: string;
  readonly style: string;
}

/**
 * One file with everything in it: the page of the editor, this graph, and the texts that it points into. Its policy
 * allows these scripts and this style and nothing else, so it reaches for nothing, from a disk or from a server.
 */
export function formatHtml(graph: TaskGraph, texts: Readonly<Record<string, string>>, bundle: PageBundle): string {
  const title = graphTitle(graph);
  const files = new Set([...graph.functions, ...graph.nodes].map(({ place }) => place.file));
  const used = Object.fromEntries(Object.entries(texts).filter(([file]) => files.has(file)));
  const data = dataScript({ graph, title, texts: used });
  const script = asInlineScript(bundle.script);
  const style = bundle.style.replaceAll(/<(?=\/style)/gi, '\\3c ');
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(data)} ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Task graph of ${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<div id="root"></div>
<script>${data}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** JSON that is also JavaScript and cannot end its script element. */
function dataScript(data: PageData): string {
  const json = JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
  return `window.asyncLensGraph = ${json};`;
}

/** In a bundle these can only stand in strings, regular expressions and templates, where the backslash changes nothing. */
function asInlineScript(script: string): string {
  return script.replaceAll(/<(?=\/script|!--|script)/gi, '\\x3c').replaceAll('\r\n', '\n');
}

function hashOf(content: string): string {
  return `'sha256-${sha256Base64(content)}'`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
