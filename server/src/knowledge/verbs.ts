/**
 * Whether a name says that it reads, writes or waits: a hint about functions of which nothing better is known, never
 * a proof. The first word decides, unless a later one adds a write: `getOrCreateUser`, `findAndUpdate`, `loadAndLock`.
 */
export function verbOf(name: string): 'read' | 'write' | 'delay' | 'unknown' {
  const words = wordsOf(name);
  const [first, ...rest] = words.slice(words.findIndex((word) => !neutralWords.has(word)));
  if (first === undefined) return 'unknown';
  if (writeVerbs.has(first)) return 'write';
  if (delayVerbs.has(first)) return 'delay';
  if (!readVerbs.has(first)) return 'unknown';
  return addsAWrite(rest) ? 'write' : 'read';
}

/** Verbs of reading, checking and computing. `query` is left out: what it runs may be an update. */
export const readVerbs: ReadonlySet<string> = new Set([
  'get', 'find', 'load', 'read', 'fetch', 'list', 'count', 'has', 'is', 'are', 'can', 'should', 'exists', 'contains', 'includes', 'search', 'lookup',
  'look', 'resolve', 'parse', 'compute', 'calculate', 'calc', 'select', 'retrieve', 'describe', 'peek', 'scan', 'check', 'compare', 'diff', 'match', 'filter',
  'aggregate', 'sum', 'hash', 'encode', 'decode', 'format', 'to', 'from', 'as', 'measure', 'stat', 'inspect', 'detect', 'guess',
  'estimate', 'extract', 'analyze', 'analyse', 'validate', 'verify', 'view', 'preview', 'collect', 'gather', 'enumerate',
]);

/** Verbs of changing something, and of doing what cannot be told (`run`, `handle`). */
export const writeVerbs: ReadonlySet<string> = new Set([
  'save', 'update', 'delete', 'remove', 'insert', 'create', 'add', 'set', 'put', 'post', 'patch', 'send', 'write', 'push', 'publish', 'emit', 'commit',
  'rollback', 'start', 'stop', 'open', 'close', 'login', 'logout', 'log', 'sign', 'register', 'unregister', 'upload', 'migrate', 'sync', 'apply', 'run',
  'execute', 'exec', 'process', 'handle', 'upsert', 'store', 'persist', 'replace', 'rename', 'move', 'copy', 'clear', 'reset', 'flush', 'drop', 'truncate',
  'destroy', 'dispose', 'release', 'acquire', 'lock', 'unlock', 'enable', 'disable', 'connect', 'disconnect', 'subscribe', 'unsubscribe', 'notify',
  'dispatch', 'trigger', 'fire', 'enqueue', 'dequeue', 'queue', 'pop', 'shift', 'append', 'prepend', 'merge', 'archive', 'restore', 'increment', 'decrement',
  'charge', 'pay', 'refund', 'transfer', 'cancel', 'submit', 'approve', 'reject', 'assign', 'invite', 'click', 'type', 'fill', 'press', 'goto', 'navigate',
  'install', 'uninstall', 'deploy', 'build', 'generate', 'seed', 'init', 'initialize', 'initialise', 'setup', 'teardown', 'boot', 'bootstrap', 'shutdown',
  'restart', 'kill', 'spawn', 'launch', 'import', 'export', 'record', 'track', 'mark', 'touch', 'ensure', 'make', 'mutate', 'print', 'next', 'begin', 'end',
  'finish', 'complete', 'consume', 'produce', 'ack', 'nack', 'redirect', 'refresh', 'invalidate', 'revalidate', 'warm', 'cache', 'schedule', 'unlink', 'mkdir',
]);

/** Verbs of waiting on purpose. */
export const delayVerbs: ReadonlySet<string> = new Set([
  'sleep', 'delay', 'wait', 'pause', 'timeout', 'backoff', 'throttle', 'debounce', 'idle', 'tick', 'nap', 'snooze', 'cooldown',
]);

/** Words before the verb that say nothing about it: `tryLoad`, `safeFetch`. */
const neutralWords: ReadonlySet<string> = new Set(['try', 'safe', 'safely', 'maybe', 'do', 'async', 'raw', 'internal', 'lazy', 'lazily', 'really']);

/** Words that join a second verb to the first. */
const joiningWords: ReadonlySet<string> = new Set(['or', 'and', 'then']);

/** After a verb of reading these write wherever they stand: `readAndLock`, `fetchThenStore`. */
function addsAWrite(words: readonly string[]): boolean {
  return words.some((word, position) => joiningWords.has(word) && writeVerbs.has(words[position + 1] ?? ''));
}

/** `loadUserById`, `load_user`, `HTTPGet`, `#load`: the words in small letters. Digits belong to the word before. */
function wordsOf(name: string): readonly string[] {
  return (name.match(/[A-Z]+(?![a-z])\d*|[A-Z]?[a-z]+\d*/g) ?? []).map((word) => word.toLowerCase());
}
