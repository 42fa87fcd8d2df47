import type { ExportFormat } from '../../../server/src/protocol/webview-messages.ts';
import type { Page } from '../state/page.ts';
import { Choice, IconButton } from './button.tsx';
import { FilterMenu } from './filter-menu.tsx';
import { ScopeTools } from './scope-tools.tsx';

export function Toolbar({ page }: { readonly page: Page }) {
  const { signals, views, actions, channel } = page;
  return (
    <div class="toolbar" role="toolbar" aria-label="View">
      {channel.isHosted && <ScopeTools page={page} />}
      {views.map.value === undefined && <Choice label="View" options={viewOptions} chosen={signals.view.value} onChoose={actions.setView} />}
      <FilterMenu page={page} />
      <span class="tool-group">
        <IconButton icon="zoom-out" label="Zoom out" keyHint="−" onClick={() => page.run('zoomOut')} />
        <IconButton icon="zoom-in" label="Zoom in" keyHint="+" onClick={() => page.run('zoomIn')} />
        <IconButton icon="screen-full" label="Fit" keyHint="f" onClick={() => page.run('fit')} />
      </span>
      {channel.isHosted && <HostTools page={page} />}
      <span class="tool-group">
        <IconButton icon="search" label="Search" keyHint="/" isExpanded={signals.query.value !== null} onClick={() => page.run('search')} />
        <span class="menu-anchor">
          <IconButton icon="export" label="Export" isExpanded={signals.isExportOpen.value} onClick={() => (signals.isExportOpen.value = !signals.isExportOpen.value)} />
          {signals.isExportOpen.value && <ExportMenu page={page} />}
        </span>
        <IconButton icon="question" label="Keys and shapes" keyHint="?" isExpanded={signals.isHelpOpen.value} onClick={() => page.run('help')} />
      </span>
    </div>
  );
}

const viewOptions = [
  { id: 'flow', label: 'Lanes', keyHint: 't' },
  { id: 'timeline', label: 'Timeline', keyHint: 't' },
] as const;

/** What only an editor can do. */
function HostTools({ page }: { readonly page: Page }) {
  const { signals, actions } = page;
  return (
    <span class="tool-group">
      <IconButton icon="target" label="Follow the caret" isPressed={signals.followsCaret.value} onClick={() => actions.setFollows(!signals.followsCaret.value)} />
      <IconButton icon={signals.isPinned.value ? 'pinned' : 'pin'} label="Stay with this function" isPressed={signals.isPinned.value} onClick={() => actions.setPinned(!signals.isPinned.value)} />
    </span>
  );
}

const exportFormats: readonly (readonly [ExportFormat, string])[] = [
  ['svg', 'SVG picture'],
  ['png', 'PNG picture'],
  ['mermaid', 'Mermaid'],
  ['dot', 'Graphviz DOT'],
  ['text', 'Text outline'],
  ['json', 'JSON'],
];

function ExportMenu({ page }: { readonly page: Page }) {
  return (
    <div class="menu" role="group" aria-label="Export">
      {exportFormats.map(([format, label]) => (
        <div class="menu-row" key={format}>
          <span>{label}</span>
          <IconButton icon="copy" label={`Copy as ${label}`} onClick={() => page.actions.exportGraph(format, 'clipboard')} />
          <IconButton icon="save" label={`Save as ${label}`} onClick={() => page.actions.exportGraph(format, 'file')} />
        </div>
      ))}
    </div>
  );
}
