import { build } from 'esbuild';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { bundles } from '../../../scripts/build/bundles.ts';
import type { FunctionMap } from '../../../server/src/protocol/function-map.ts';
import type { TaskGraph } from '../../../server/src/protocol/task-graph.ts';
import type { FromPage, PersistedView, ToPage } from '../../../server/src/protocol/webview-messages.ts';
import { commandFor } from '../state/page-keys.ts';
import { themes, type ThemeName } from './themes.testing.ts';

/** The page's bundle, made as it is for shipping. */
export interface Bundle {
  readonly script: string;
  readonly style: string;
}

export async function bundlePage(): Promise<Bundle> {
  const bundle = bundles.find(({ output }) => output.endsWith('task-graph.js'));
  if (bundle === undefined) throw new Error('No bundle makes task-graph.js');
  const { outputFiles } = await build({ ...bundle.options, entryPoints: [bundle.entry], outfile: bundle.output, bundle: true, minify: true, write: false, logLevel: 'error' });
  const contentOf = (extension: string) => outputFiles.find(({ path }) => path.endsWith(extension))?.text ?? '';
  return { script: contentOf('.js'), style: contentOf('.css') };
}

/** A page under the policy of the extension, with a stand-in for the editor around it. */
export interface HostedPage extends AsyncDisposable {
  readonly page: Page;
  send(message: ToPage): Promise<void>;
  /** Sends a graph and waits until it is painted. */
  show(graph: TaskGraph, version?: number): Promise<void>;
  showMap(map: FunctionMap, version?: number): Promise<void>;
  /** Everything that the page has posted so far. */
  posted(): Promise<readonly FromPage[]>;
  waitForPosted<Type extends FromPage['type']>(type: Type): Promise<FromPage & { readonly type: Type }>;
  forgetPosted(): Promise<void>;
  saved(): Promise<PersistedView | undefined>;
  /** Violations of the policy and errors of the page. */
  readonly troubles: readonly string[];
}

export interface HostOptions {
  readonly theme?: ThemeName;
  readonly bodyClasses?: readonly string[];
  readonly saved?: PersistedView;
  readonly context?: BrowserContextOptions;
}

const origin = 'https://page.test';
const nonce = 'c29tZS1ub25jZQ';
/** As `client/src/task-graph/page.ts` writes it; script and style come from files here, so that errors name their lines. */
const policy = ["default-src 'none'", `script-src 'nonce-${nonce}'`, `style-src 'nonce-${nonce}'`, 'img-src data:'].join('; ');

export async function openHosted(browser: Browser, bundle: Bundle, { theme = 'dark', bodyClasses = [], saved, context }: HostOptions = {}): Promise<HostedPage> {
  const browserContext = await browser.newContext({ viewport: { width: 1280, height: 720 }, ...context });
  const page = await browserContext.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error.stack ?? error.message));
  page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
  await page.exposeFunction('noteViolation', (text: string) => troubles.push(text));
  const files: Readonly<Record<string, readonly [string, string]>> = {
    '/': ['text/html', hostHtml(theme, bodyClasses, saved)],
    '/task-graph.js': ['text/javascript', bundle.script],
    '/task-graph.css': ['text/css', bundle.style],
  };
  await page.route(`${origin}/**`, (route) => {
    const [contentType, body] = files[new URL(route.request().url()).pathname] ?? ['text/plain', ''];
    return route.fulfill({ contentType: `${contentType}; charset=utf-8`, body });
  });
  // Of an editor: it hears the keys that the page lets through, and sends back what is bound to them where the focus is.
  await page.exposeFunction('commandFor', (key: Parameters<typeof commandFor>[0], area: Parameters<typeof commandFor>[1]) => commandFor(key, area));
  await page.goto(`${origin}/`);

  async function posted(): Promise<readonly FromPage[]> {
    return page.evaluate(() => window.posted);
  }

  async function waitForPosted<Type extends FromPage['type']>(type: Type): Promise<FromPage & { readonly type: Type }> {
    const handle = await page.waitForFunction((wanted) => window.posted.findLast((message) => message.type === wanted), type);
    return (await handle.jsonValue()) as FromPage & { readonly type: Type };
  }

  async function send(message: ToPage): Promise<void> {
    await page.evaluate((data) => window.postMessage(data, '*'), message);
  }

  return {
    page,
    troubles,
    send,
    posted,
    waitForPosted,
    async show(graph, version = 1) {
      const name = graph.functions.find(({ id }) => id === graph.root)?.name ?? '';
      const source = { uri: 'file:///src/a.ts', functionName: name, offset: 0, depth: 1, open: [], scope: { kind: 'function' as const }, filter: {}, isPinned: false };
      await send({ type: 'graph', graph, title: name, version, isStale: false, source });
      await page.waitForFunction((wanted) => window.posted.some((message) => message.type === 'drawn' && message.version === wanted), version);
    },
    async showMap(map, version = 1) {
      const scope = map.scope === 'neighbours' ? { kind: 'neighbours' as const, callers: 1, callees: 1 } : { kind: 'project' as const };
      await send({ type: 'view', isPinned: false, followsCaret: true, depth: 0, scope });
      await send({ type: 'map', map, title: map.title, version, isStale: false, source: { uri: 'file:///src/a.ts', functionName: '', offset: 0, depth: 0, open: [], scope, filter: {}, isPinned: false } });
      await page.waitForFunction((wanted) => window.posted.some((message) => message.type === 'drawn' && message.version === wanted), version);
    },
    forgetPosted: () => page.evaluate(() => void window.posted.splice(0, window.posted.length, ...window.posted.filter(({ type }) => type === 'focus'))),
    saved: () => page.evaluate(() => window.saved),
    [Symbol.asyncDispose]: () => browserContext.close(),
  };
}

declare global {
  interface Window {
    posted: FromPage[];
    saved: PersistedView | undefined;
    heard: string[];
    noteViolation(text: string): void;
    commandFor(key: Parameters<typeof commandFor>[0], area: Parameters<typeof commandFor>[1]): Promise<string | undefined>;
  }
}

function hostHtml(theme: ThemeName, bodyClasses: readonly string[], saved: PersistedView | undefined): string {
  const { bodyClass, colors } = themes[theme];
  const variables = Object.entries(colors).map(([name, color]) => `--vscode-${name}: ${color};`);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<style nonce="${nonce}">:root { ${variables.join(' ')} --vscode-font-family: system-ui, sans-serif; --vscode-editor-font-family: 'DejaVu Sans Mono', monospace; }</style>
<link rel="stylesheet" nonce="${nonce}" href="${origin}/task-graph.css">
<title>Task Graph</title>
</head>
<body class="${[bodyClass, ...bodyClasses].join(' ')}">
<div id="root"></div>
<script nonce="${nonce}">
document.addEventListener('securitypolicyviolation', (event) => window.noteViolation(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
window.posted = [];
window.saved = ${JSON.stringify(saved) ?? 'undefined'};
window.acquireVsCodeApi = () => ({
  postMessage: (message) => window.posted.push(structuredClone(message)),
  getState: () => window.saved,
  setState: (state) => { window.saved = structuredClone(state); },
});
window.addEventListener('keydown', async ({ key, ctrlKey, altKey, metaKey }) => {
  const area = window.posted.findLast(({ type }) => type === 'focus')?.area;
  const command = area === 'tasks' || area === 'page' ? await window.commandFor({ key, ctrlKey, altKey, metaKey }, area) : undefined;
  if (command !== undefined) window.postMessage({ type: 'command', command }, '*');
});
</script>
<script nonce="${nonce}" src="${origin}/task-graph.js"></script>
</body>
</html>`;
}
