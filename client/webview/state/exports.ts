import { formatDot } from '../../../server/src/graph/formats/dot.ts';
import { formatJson } from '../../../server/src/graph/formats/json.ts';
import { formatMap } from '../../../server/src/graph/formats/map.ts';
import { formatMermaid } from '../../../server/src/graph/formats/mermaid.ts';
import { formatSvg } from '../../../server/src/graph/formats/svg.ts';
import { formatText } from '../../../server/src/graph/formats/text.ts';
import type { TaskGraph } from '../../../server/src/protocol/task-graph.ts';
import type { ExportFormat } from '../../../server/src/protocol/webview-messages.ts';
import type { Channel } from '../channel.ts';
import { copyImage, copyText, offerFile } from './plain-export.ts';
import { base64Of, paintSvg } from './png.ts';
import type { PageSignals } from './signals.ts';
import type { PageViews } from './views.ts';

type TextFormat = Exclude<ExportFormat, 'png'>;

/** Hands the picture over, as it is shown, in one of the formats; says how that went. */
export function exporterOf(signals: PageSignals, views: PageViews, channel: Channel): (format: ExportFormat, to: 'file' | 'clipboard') => void {
  const say = (text: string) => (signals.announcement.value = text);

  function contentOf(format: TextFormat): string | undefined {
    const { drawn, map } = views;
    return map.value ? formatMap(map.value, format) : drawn.value && formatted({ ...drawn.value, previews: [] }, format);
  }

  function hand(content: string, format: TextFormat, to: 'file' | 'clipboard'): void {
    if (channel.isHosted) {
      channel.post({ type: 'export', format, content, to });
      say(to === 'clipboard' ? 'Copied' : '');
    } else if (to === 'clipboard') copyText(content, say);
    else offer(new Blob([content], { type: 'text/plain;charset=utf-8' }), format);
  }

  function offer(blob: Blob, format: ExportFormat): void {
    offerFile(blob, `${views.arrived.value?.title ?? 'task-graph'}.${extensions[format]}`);
    say('Saved');
  }

  async function handImage(svg: string, to: 'file' | 'clipboard'): Promise<void> {
    // An editor's clipboard takes text alone; the browser's takes images.
    if (to === 'clipboard') return copyImage(paintSvg(svg), say);
    const image = await paintSvg(svg);
    if (channel.isHosted) channel.post({ type: 'export', format: 'png', content: await base64Of(image), to });
    else offer(image, 'png');
  }

  return (format, to) => {
    signals.isExportOpen.value = false;
    const content = contentOf(format === 'png' ? 'svg' : format);
    if (content === undefined) return;
    if (format !== 'png') hand(content, format, to);
    else handImage(content, to).catch((error: unknown) => {
      say('The picture could not be made');
      channel.post({ type: 'trouble', text: `No PNG: ${String(error)}` });
    });
  };
}

const extensions = { svg: 'svg', png: 'png', mermaid: 'mmd', dot: 'dot', json: 'json', text: 'txt' } satisfies Record<ExportFormat, string>;

function formatted(graph: TaskGraph, format: TextFormat): string {
  switch (format) {
    case 'svg':
      return formatSvg(graph);
    case 'mermaid':
      return formatMermaid(graph);
    case 'dot':
      return formatDot(graph);
    case 'json':
      return formatJson(graph);
    case 'text':
      return formatText(graph);
  }
}
