import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { TaskGraph } from '../../protocol/task-graph.ts';
import { checkoutGraph, exhibitionGraph, publishGraph } from '../layout/samples.testing.ts';
import { formatGraph, PageNotBuilt, type GraphFormat } from './index.ts';
import { sha256Base64 } from './sha256.ts';

const samples: readonly (readonly [string, () => TaskGraph])[] = [
  ['exhibition', exhibitionGraph],
  ['checkout', checkoutGraph],
  ['publish', publishGraph],
];
const extensions: readonly (readonly [GraphFormat, string])[] = [
  ['text', 'txt'],
  ['mermaid', 'mmd'],
  ['dot', 'dot'],
  ['svg', 'svg'],
];

describe.each(samples)('%s', (name, graph) => {
  it.each(extensions)('reads well as %s', async (format, extension) => {
    await expect(formatGraph(graph(), format)).toMatchFileSnapshot(`snapshots/${name}.${extension}`);
  });
});

describe('json', () => {
  it('is the graph', () => {
    expect(JSON.parse(formatGraph(checkoutGraph(), 'json'))).toEqual(checkoutGraph());
  });
});

describe('text from code in markup', () => {
  const label = `<b>"a" && 'b'</b> --> ]] %% \\`;
  const graph = checkoutGraph();
  const hostile: TaskGraph = { ...graph, nodes: graph.nodes.map((node) => ({ ...node, label })) };

  it('stays text in SVG', () => {
    const svg = formatGraph(hostile, 'svg');
    expect(svg).not.toContain('<b>');
    expect(svg).toContain('&lt;b&gt;&quot;a&quot; &amp;&amp;');
  });

  it('stays text in Mermaid', () => {
    expect(formatGraph(hostile, 'mermaid')).toContain(`"#60;b#62;#34;a#34; #38;#38; 'b'#60;/b#62; --#62; ]] %% #92;"`);
  });

  it('stays text in DOT', () => {
    expect(formatGraph(hostile, 'dot')).toContain(`label="<b>\\"a\\" && 'b'</b> --> ]] %% \\\\"`);
  });

  it('cannot end a script of the page', () => {
    const page = { script: 'console.log("</script><!--");', style: 'a::after { content: "</style>" }' };
    const closing: TaskGraph = { ...graph, nodes: graph.nodes.map((node) => ({ ...node, label: '</script><script>alert(1)</script>' })) };
    const html = formatGraph(closing, 'html', { page });
    expect(html.match(/<script>/g)).toHaveLength(2);
    expect(html.match(/<\/script>/g)).toHaveLength(2);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).toContain('console.log("\\x3c/script>\\x3c!--");');
  });
});

describe('html', () => {
  it('says how to get the page that it needs', () => {
    expect(() => formatGraph(checkoutGraph(), 'html')).toThrow(PageNotBuilt);
    expect(() => formatGraph(checkoutGraph(), 'html')).toThrow('npm run build');
  });

  it('allows exactly the scripts and the style that it carries', () => {
    const html = formatGraph(checkoutGraph(), 'html', { page: { script: 'start();', style: 'body { color: red }' } });
    const contents = [...html.matchAll(/<(script|style)>(.*?)<\/\1>/gs)].map(([, , content]) => content ?? '');
    expect(contents).toHaveLength(3);
    for (const content of contents) expect(html).toContain(`'sha256-${createHash('sha256').update(content).digest('base64')}'`);
    expect(html).not.toContain('unsafe');
  });

  it('carries only the texts that the graph points into', () => {
    const html = formatGraph(checkoutGraph(), 'html', { page: { script: '', style: '' }, texts: { 'src/checkout.ts': 'shown', 'src/secret.ts': 'hidden' } });
    expect(html).toContain('"shown"');
    expect(html).not.toContain('hidden');
  });
});

it.each(['', 'abc', 'ä'.repeat(40), 'x'.repeat(55), 'x'.repeat(56), 'x'.repeat(64), '🚀\ud800'])('hashes %j as the platform does', (text) => {
  expect(sha256Base64(text)).toBe(createHash('sha256').update(text).digest('base64'));
});
