/** Core modules that only Node and what takes its place have. Left out: those that bundlers put into pages (`events`, `path`). */
const nodeOnly: ReadonlySet<string> = new Set(`async_hooks child_process cluster dgram dns fs http http2 https inspector module net os perf_hooks readline repl tls tty v8 vm
  worker_threads zlib`.split(/\s+/));

/** True for a module that a page in a browser cannot import. */
export function isNodeOnly(module: string): boolean {
  return module.startsWith('node:') || nodeOnly.has(module.split('/')[0] ?? '');
}

/** The major version of Node that brought a module's promises. */
const promisesSince: Readonly<Record<string, number>> = {
  'node:dns/promises': 15, 'node:events': 12, 'node:fs/promises': 14, 'node:inspector/promises': 19, 'node:readline/promises': 17, 'node:stream/promises': 15,
  'node:timers/promises': 15,
};

/** Whether a Node of this major version has it; undefined stands for any that is still kept up. */
export function hasPromises(module: string, major: number | undefined): boolean {
  return major === undefined || major >= (promisesSince[module] ?? 0);
}
