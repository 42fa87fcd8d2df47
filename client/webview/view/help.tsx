import { license, version } from '@vscode/codicons/package.json';
import { useEffect, useRef } from 'preact/hooks';
import { kindWords } from '../../../server/src/graph/formats/kind-words.ts';
import { glyphs, nodeInlay, nodeOutline } from '../../../server/src/graph/layout/shapes.ts';
import type { GraphNodeKind } from '../../../server/src/protocol/task-graph.ts';
import { keyHelp } from '../state/page-keys.ts';
import type { Page } from '../state/page.ts';
import { IconButton } from './button.tsx';

const shownKinds: readonly GraphNodeKind[] = ['start', 'await', 'join', 'blocking', 'work', 'call', 'branch', 'loop', 'exit', 'detached'];

const mapKinds = ['await', 'work', 'blocking'] as const;
const mapWords: Readonly<Partial<Record<GraphNodeKind, string>>> = { await: 'an async function', work: 'a function that is not', blocking: 'a function that blocks the event loop, itself or by what it calls' };

/** Keys, shapes and lines. Gives the focus back to where it was. */
export function Help({ page }: { readonly page: Page }) {
  const dialog = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    dialog.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <div class="help" role="dialog" aria-label="Keys and shapes" tabIndex={-1} ref={dialog}>
      <header>
        <h2>Keys and shapes</h2>
        <IconButton icon="close" label="Close" keyHint="Esc" onClick={() => (page.signals.isHelpOpen.value = false)} />
      </header>
      <div class="help-columns">
        <dl class="keys">
          {keyHelp.map(([keys, does]) => (
            <div key={keys}>
              <dt>
                {keys.split(/\s+/).map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
        </dl>
        <ul class="shapes">
          {(page.views.map.value ? mapKinds : shownKinds).map((kind) => (
            <li key={kind}>
              <svg class="shape" width="52" height="26" viewBox="-1 -1 54 28" aria-hidden="true">
                <g class={`node ${kind}`}>
                  <path class="outline" d={nodeOutline(kind, 52, 26)} />
                  {nodeInlay(kind, 52, 26) !== '' && <path class="inlay" d={nodeInlay(kind, 52, 26)} />}
                  <path class="glyph" transform="translate(19 6)" d={glyphs[kind]} />
                </g>
              </svg>
              {page.views.map.value ? mapWords[kind] : kindWords[kind]}
            </li>
          ))}
          <LineHelp lines={page.views.map.value ? mapLineHelp : lineHelp} />
        </ul>
      </div>
      <p class="credit">{`Icons of the buttons: Codicons ${version} by Microsoft, ${license}`}</p>
    </div>
  );
}

const lineHelp: readonly (readonly [className: string, does: string])[] = [
  ['wire flow critical', 'the longest path'],
  ['wire flow removable', 'an order that nothing forces'],
  ['wire detach', 'a task that is lost'],
  ['link', 'a value that is used further on, for the selected task'],
];

const mapLineHelp: typeof lineHelp = [
  ['call-line awaited', 'a call that is awaited'],
  ['call-line joined', 'a call that is awaited together with others'],
  ['call-line started', 'a call whose task is started and kept'],
  ['call-line lost', 'a call whose task nobody awaits'],
  ['call-line sync', 'a call that starts no task'],
];

function LineHelp({ lines }: { readonly lines: typeof lineHelp }) {
  return (
    <>
      {lines.map(([className, does]) => (
        <li key={className}>
          <svg class="shape" width="52" height="26" viewBox="0 0 52 26" aria-hidden="true">
            <g class={className}>
              <path class="line" d="M2 13H44" />
              <path class="head" d="M43 9.5L50 13L43 16.5Z" />
            </g>
          </svg>
          {does}
        </li>
      ))}
    </>
  );
}
