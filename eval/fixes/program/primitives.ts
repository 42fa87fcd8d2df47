/**
 * The functions that generated programs are made of, as a project would have them: with source, over module state and
 * known APIs, so that what the analysis proves about them it proves from their bodies. All numbers: a program's result
 * is what it computed. Names say what the bodies do, except those of the package `service`, which nobody can look into.
 */
export interface Primitive {
  readonly name: string;
  /** `value`: a number at once; `promise`: later. */
  readonly gives: 'promise' | 'value';
  /** Takes a list of numbers before the number. */
  readonly takesList?: true;
  /** Imports and module-level declarations it needs, by name. */
  readonly needs: readonly SupportName[];
  /** TypeScript, with `D` for a duration. Empty: it is imported. */
  readonly source: string;
}

/** What primitives stand on. */
export const support = {
  sleep: { from: 'node:timers/promises', name: 'setTimeout', local: 'sleep' },
  readFile: { from: 'node:fs/promises', name: 'readFile' },
  writeFile: { from: 'node:fs/promises', name: 'writeFile' },
  appendFile: { from: 'node:fs/promises', name: 'appendFile' },
  readFileSync: { from: 'node:fs', name: 'readFileSync' },
  appendFileSync: { from: 'node:fs', name: 'appendFileSync' },
  readFileBack: { from: 'node:fs', name: 'readFile', local: 'readFileBack' },
  appendFileBack: { from: 'node:fs', name: 'appendFile', local: 'appendFileBack' },
  Pool: { from: 'pg', name: 'Pool' },
  Client: { from: 'pg', name: 'Client' },
  loadPrice: { from: 'service', name: 'loadPrice' },
  getStock: { from: 'service', name: 'getStock' },
  loadTicket: { from: 'service', name: 'loadTicket' },
  savePrice: { from: 'service', name: 'savePrice' },
  alpha: { declaration: 'export const alpha = { value: 1 };' },
  beta: { declaration: 'export const beta = { value: 2 };' },
  gamma: { declaration: 'export const gamma = { value: 3 };' },
  entries: { declaration: 'export const entries: { list: number[] } = { list: [] };' },
  cache: { declaration: 'const cache = new Map<number, number>();' },
  pool: { declaration: 'const pool = new Pool();', needs: ['Pool'] },
  client: { declaration: 'const client = new Client();', needs: ['Client'] },
  Lock: {
    declaration: [
      'class Lock {',
      '  holders: Promise<void> = Promise.resolve();',
      '  async acquire(): Promise<() => void> {',
      '    const before = this.holders;',
      '    let release = () => {};',
      '    this.holders = new Promise<void>((resolve) => { release = resolve; });',
      '    await before;',
      '    return release;',
      '  }',
      '}',
      'const lock = new Lock();',
    ].join('\n'),
  },
  Connection: {
    declaration: [
      'class Connection {',
      '  isBusy = false;',
      '  async ask(x: number): Promise<number> {',
      '    if (this.isBusy) throw new Error(`busy with another than ${x}`);',
      '    this.isBusy = true;',
      '    await sleep(2);',
      '    this.isBusy = false;',
      '    return x * 3;',
      '  }',
      '}',
      'const connection = new Connection();',
    ].join('\n'),
    needs: ['sleep'],
  },
  Shelf: {
    declaration: [
      'class Shelf {',
      '  count = 0;',
      '  async look(x: number): Promise<number> {',
      '    await sleep(2);',
      '    return this.count + x;',
      '  }',
      '  async put(x: number): Promise<number> {',
      '    const before = this.count;',
      '    await sleep(1);',
      '    this.count = before + x;',
      '    return this.count;',
      '  }',
      '}',
      'const shelf = new Shelf();',
    ].join('\n'),
    needs: ['sleep'],
  },
} as const satisfies Readonly<Record<string, Support>>;

export type Support =
  | { readonly from: string; readonly name: string; readonly local?: string }
  | { readonly declaration: string; readonly needs?: readonly string[] };
export type SupportName = keyof typeof support;

const reading: readonly Primitive[] = [
  asynchronous('loadAlpha', ['sleep', 'alpha'], 'await sleep(D);', 'return alpha.value + x;'),
  asynchronous('readBeta', ['sleep', 'beta'], 'const now = beta.value;', 'await sleep(D);', 'return now + x;'),
  asynchronous('fetchFile', ['readFile'], "const text = await readFile('file/D', 'utf8');", 'return text.length + x;'),
  asynchronous('findRows', ['pool'], "const result = await pool.query('select D');", 'return result.rows.length + x;'),
  asynchronous('fetchRemote', [], "const response = await fetch('https://host/D');", 'return response.status + x;'),
  asynchronous('loadLog', ['readFile'], "const text = await readFile('log', 'utf8');", 'return text.length + x;'),
  asynchronous('lookUp', ['Shelf'], 'return await shelf.look(x);'),
  asynchronous('countEntries', ['sleep', 'entries'], 'await sleep(D);', 'return entries.list.length + x;'),
];

const failing: readonly Primitive[] = [
  asynchronous('loadOdd', ['sleep', 'alpha'], 'await sleep(D);', 'if (x % 2 === 0) throw new Error(`even ${x}`);', 'return alpha.value + x;'),
  asynchronous('loadMissing', ['readFile'], "const text = await readFile('missing/D', 'utf8');", 'return text.length + x;'),
  asynchronous('loadSmall', ['sleep', 'beta'], 'if (x > 3) throw new Error(`large ${x}`);', 'await sleep(D);', 'return beta.value + x;'),
  { name: 'loadEager', gives: 'promise', needs: ['sleep', 'alpha'], source: 'function loadEager(x: number): Promise<number> {\n  if (x > 4) throw new Error(`eager ${x}`);\n  return sleep(D, alpha.value + x);\n}' },
  { name: 'loadParsed', gives: 'promise', needs: ['sleep'], source: "function loadParsed(x: number): Promise<number> {\n  const parsed = JSON.parse(x > 4 ? '{' : '1');\n  return sleep(D, parsed + x);\n}" },
];

const writing: readonly Primitive[] = [
  asynchronous('saveAlpha', ['sleep', 'alpha'], 'await sleep(D);', 'alpha.value = x;', 'return x;'),
  asynchronous('saveBeta', ['sleep', 'beta'], 'beta.value = x;', 'await sleep(D);', 'return x;'),
  asynchronous('addGamma', ['sleep', 'gamma'], 'const before = gamma.value;', 'await sleep(D);', 'gamma.value = before + x;', 'return gamma.value;'),
  asynchronous('appendLog', ['appendFile'], "await appendFile('log', `${x};`);", 'return x;'),
  asynchronous('writeReport', ['writeFile'], "await writeFile('report', `${x}`);", 'return x;'),
  asynchronous('insertRow', ['pool'], "await pool.query('insert D');", 'return x;'),
  asynchronous('sendRemote', [], "const response = await fetch('https://host/D', { method: 'POST' });", 'return response.status + x;'),
  asynchronous('pushEntry', ['sleep', 'entries'], 'await sleep(D);', 'entries.list = [...entries.list, x];', 'return x;'),
  asynchronous('putAway', ['Shelf'], 'return await shelf.put(x);'),
  asynchronous('logLoud', [], 'console.log(`loud ${x}`);', 'return x;'),
  asynchronous('loadCached', ['readFile', 'cache'], 'const known = cache.get(x);', 'if (known !== undefined) return known;', "const text = await readFile('file/D', 'utf8');", 'cache.set(x, text.length + x);', 'return text.length + x;'),
];

const ordered: readonly Primitive[] = [
  asynchronous('askClient', ['client'], "const result = await client.query('select D');", 'return result.rows.length + x;'),
  asynchronous('askConnection', ['Connection'], 'return await connection.ask(x);'),
  asynchronous('addLocked', ['Lock', 'sleep', 'gamma'], 'const release = await lock.acquire();', 'try {', '  const before = gamma.value;', '  await sleep(D);', '  gamma.value = before + x;', '  return gamma.value;', '} finally {', '  release();', '}'),
  asynchronous('requireAlpha', ['sleep', 'alpha'], 'await sleep(D);', 'if (alpha.value > x + 3) throw new Error(`not ${x}`);', 'return x;'),
  asynchronous('pause', ['sleep'], 'await sleep(D);', 'return x;'),
  asynchronous('double', [], 'return x * 2;'),
];

const unknown: readonly Primitive[] = (['loadPrice', 'getStock', 'loadTicket', 'savePrice'] as const).map((name) => ({ name, gives: 'promise', needs: [name], source: '' }));

const combined: readonly Primitive[] = [
  asynchronous('loadBoth', ['sleep', 'alpha', 'beta'], 'const later = async (y: number): Promise<number> => {', '  await sleep(D);', '  return alpha.value + y;', '};', 'const [one, other] = await Promise.all([later(x), later(x + 1)]);', 'return one + other + beta.value;'),
  asynchronous('loadCalm', ['readFile'], 'try {', "  const text = await readFile('missing/D', 'utf8');", '  return text.length + x;', '} catch {', '  return x;', '}'),
  asynchronous('loadHeavy', ['readFileSync', 'sleep'], "const text = readFileSync('file/D', 'utf8');", 'await sleep(2);', 'return text.length + x;'),
  asynchronous('loadLate', ['sleep', 'alpha'], 'const later = async (y: number): Promise<number> => {', '  await sleep(1);', '  if (y > 2) throw new Error(`late ${y}`);', '  return alpha.value + y;', '};', 'const early = later(x);', 'await sleep(D);', 'return await early;'),
  { name: 'loadInto', gives: 'promise', takesList: true, needs: ['sleep'], source: 'async function loadInto(list: number[], x: number): Promise<number> {\n  await sleep(D);\n  list.push(x);\n  return list.length;\n}' },
  { name: 'sumOf', gives: 'promise', takesList: true, needs: ['sleep'], source: 'async function sumOf(list: readonly number[], x: number): Promise<number> {\n  const count = list.length;\n  await sleep(D);\n  return count + list.length + x;\n}' },
];

const synchronous: readonly Primitive[] = [
  { name: 'sizeOf', gives: 'value', needs: ['readFileSync'], source: "function sizeOf(x: number): number {\n  return readFileSync('file/D', 'utf8').length + x;\n}" },
  { name: 'half', gives: 'value', needs: [], source: 'function half(x: number): number {\n  return x / 2;\n}' },
  { name: 'checked', gives: 'value', needs: [], source: 'function checked(x: number): number {\n  if (x > 6) throw new Error(`unchecked ${x}`);\n  return x;\n}' },
  { name: 'noteAlpha', gives: 'value', needs: ['alpha'], source: 'function noteAlpha(x: number): number {\n  alpha.value += x;\n  return alpha.value;\n}' },
];

export const tasks: readonly Primitive[] = [...reading, ...failing, ...writing, ...ordered, ...unknown, ...combined];
/** Most calls read: they are what may run at once. */
export const readers: readonly Primitive[] = [...reading, ...combined.slice(0, 4), ...failing.slice(0, 3)];
export const values: readonly Primitive[] = synchronous;

function asynchronous(name: string, needs: readonly SupportName[], ...body: readonly string[]): Primitive {
  return { name, gives: 'promise', needs, source: [`async function ${name}(x: number): Promise<number> {`, ...body.map((line) => `  ${line}`), '}'].join('\n') };
}
