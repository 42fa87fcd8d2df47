import { isPersistedView, isToPage, type FromPage, type PersistedView, type ToPage } from '../../server/src/protocol/webview-messages.ts';
import type { PageData } from '../../server/src/graph/formats/page-data.ts';

/** The page's one way out: an editor around it, or nobody when it stands in a file of its own. */
export interface Channel {
  /** True when an editor listens: the page then offers what only an editor can do. */
  readonly isHosted: boolean;
  post(message: FromPage): void;
  onMessage(listener: (message: ToPage) => void): void;
  /** What was saved before the page was hidden or the editor restarted. */
  readSaved(): PersistedView | undefined;
  save(view: PersistedView): void;
  /** The graph that the file carries; undefined in an editor. */
  readonly data: PageData | undefined;
}

interface EditorApi {
  postMessage(message: FromPage): void;
  getState(): unknown;
  setState(state: PersistedView): void;
}

declare global {
  interface Window {
    acquireVsCodeApi?: () => EditorApi;
    asyncLensGraph?: PageData;
  }
}

export function openChannel(): Channel {
  const api = window.acquireVsCodeApi?.();
  return {
    isHosted: api !== undefined,
    post: (message) => api?.postMessage(message),
    onMessage: (listener) => {
      window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (isToPage(data)) listener(data);
      });
    },
    readSaved: () => {
      const saved = api?.getState();
      return isPersistedView(saved) ? saved : undefined;
    },
    save: (view) => api?.setState(view),
    data: window.asyncLensGraph,
  };
}
