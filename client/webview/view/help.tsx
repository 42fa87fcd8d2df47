import { license, version } from '@vscode/codicons/package.json';
import { useEffect, useRef } from 'preact/hooks';
import { kindWords } from '../../../server/src/graph/formats/kind-words.ts';
import { glyphs, nodeInlay, nodeOutline } from '../../../server/src/graph/layout/shapes.ts';
import type { GraphNodeKind } from '../../../server/src/protocol/task-graph.ts';
import { keyHelp } from '../state/page-keys.ts';
import type { Page } from '../state/page.ts';
import { IconButton } from './button.tsx';

const shownKinds: readonly GraphNodeKind[] = ['start', 'await', 'join', 'blocking', 'work', 'call', 'branch', 'loop', 'exit', 'detached'];

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
          {shownKinds.map((kind) => (
            <li key={kind}>
              <svg class="shape" width="52" height="26" viewBox="-1 -1 54 28" aria-hidden="true">
                <g class={`node ${kind}`}>
                  <path class="outline" d={nodeOutline(kind, 52, 26)} />
                  {nodeInlay(kind, 52, 26) !== '' && <path class="inlay" d={nodeInlay(kind, 52, 26)} />}
                  <path class="glyph" transform="translate(19 6)" d={glyphs[kind]} />
                </g>
              </svg>
              {kindWords[kind]}
            </li>
          ))}
          <LineHelp />
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

function LineHelp() {
  return (
    <>
      {lineHelp.map(([className, does]) => (
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
