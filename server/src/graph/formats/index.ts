import type { TaskGraph } from '../../protocol/task-graph.ts';
import { formatDot } from './dot.ts';
import { formatHtml, type PageBundle } from './html.ts';
import { formatJson } from './json.ts';
import { formatMermaid } from './mermaid.ts';
import { formatSvg } from './svg.ts';
import { formatText } from './text.ts';

export type GraphFormat = 'text' | 'json' | 'mermaid' | 'dot' | 'svg' | 'html';

/** What only `html` takes. */
export interface GraphSources {
  /** Contents of the bundled page; whoever runs on a disk reads it from `dist/webview`. */
  readonly page?: PageBundle;
  /** By file, as the graph names it: its text, to show the code behind a node. */
  readonly texts?: Readonly<Record<string, string>>;
}

/**
 * A task graph in one of the formats, complete and with a line feed at the end. Pure: the same graph gives the same
 * bytes. Throws a `PageNotBuilt` for `html` without the page.
 */
export function formatGraph(graph: TaskGraph, format: GraphFormat, sources: GraphSources = {}): string {
  switch (format) {
    case 'text':
      return formatText(graph);
    case 'json':
      return formatJson(graph);
    case 'mermaid':
      return formatMermaid(graph);
    case 'dot':
      return formatDot(graph);
    case 'svg':
      return formatSvg(graph);
    case 'html':
      if (sources.page === undefined) throw new PageNotBuilt();
      return formatHtml(graph, sources.texts ?? {}, sources.page);
  }
}

/** The HTML format carries the page of the editor, and that is not there. */
export class PageNotBuilt extends Error {
  constructor() {
    super('The HTML format needs the task-graph page, which is not built here. Run `npm run build`, or choose another format such as svg.');
    this.name = 'PageNotBuilt';
  }
}

export { formatDuration } from '../layout/duration-text.ts';
