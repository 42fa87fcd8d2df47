import { readers, support, tasks, values, type Primitive, type Support, type SupportName } from './primitives.ts';
import type { Call, Expression, Program, Statement, Style } from './program.ts';

/** The program as the text of a module that exports `main(input)` and its state. */
export function printProgram(program: Program): string {
  const printer: Printer = { program, used: new Map(), lines: [], nextName: 1, nextNote: 1 };
  const scope: Scope = { numbers: ['input'], assignable: [], lists: [], tasks: [], closures: [], loops: 0, counter: undefined, depth: 1 };
  for (const statement of program.body) printStatement(printer, scope, statement);
  const joined = scope.tasks.map((task) => `${indent(1)}await ${task};`);
  const results = [...scope.numbers, ...scope.lists.map((list) => `...${list}`)];
  const main = ['export async function main(input: number): Promise<number[]> {', ...printer.lines, ...joined, `${indent(1)}return [${results.join(', ')}];`, '}'];
  const primitives = [...printer.used.values()].map(({ source }) => source).filter((source) => source !== '');
  const lines = [...imports(printer), ...declarations(printer), ...primitives, main.join('\n')].join('\n').split('\n');
  return inStyle(lines, program.style);
}

interface Printer {
  readonly program: Program;
  readonly used: Map<string, UsedPrimitive>;
  readonly lines: string[];
  nextName: number;
  nextNote: number;
}

interface UsedPrimitive {
  readonly needs: readonly SupportName[];
  readonly source: string;
}

interface Scope {
  readonly numbers: string[];
  readonly assignable: string[];
  readonly lists: string[];
  readonly tasks: string[];
  readonly closures: { readonly name: string; readonly isAsync: boolean }[];
  readonly loops: number;
  /** What the innermost loop counts by hand: a `continue` has to count, too, or the program never ends. */
  readonly counter: string | undefined;
  readonly depth: number;
}

function inner(scope: Scope, isLoop: boolean): Scope {
  return { numbers: [...scope.numbers], assignable: [...scope.assignable], lists: [...scope.lists], tasks: [...scope.tasks], closures: [...scope.closures], loops: scope.loops + (isLoop ? 1 : 0), counter: isLoop ? undefined : scope.counter, depth: scope.depth + 1 };
}

function line(printer: Printer, { depth }: Scope, text: string): void {
  printer.lines.push(indent(depth) + text);
}

function indent(depth: number): string {
  return '  '.repeat(depth);
}

function fresh(printer: Printer, stem: string): string {
  const name = `${stem}${printer.nextName}`;
  printer.nextName += 1;
  return name;
}

function chosen<Item>(items: readonly Item[], pick: number): Item | undefined {
  return items[pick % Math.max(1, items.length)];
}

function use(printer: Printer, primitive: Primitive): string {
  if (!printer.used.has(primitive.name)) {
    const { durations } = printer.program;
    const duration = durations[printer.used.size % durations.length] ?? 1;
    printer.used.set(primitive.name, { needs: primitive.needs, source: primitive.source.replaceAll(/\bD\b/g, String(duration)) });
  }
  return primitive.name;
}

function expressionText(printer: Printer, scope: Scope, expression: Expression): string {
  switch (expression.kind) {
    case 'number': return String(expression.value);
    case 'name': return chosen(scope.numbers.toReversed(), expression.pick) ?? '0';
    case 'length': return scope.lists.length === 0 ? '0' : `${chosen(scope.lists, expression.pick)}.length`;
    case 'state': return `${stateName(printer, expression.pick)}.value`;
    case 'sum': return `${expressionText(printer, scope, expression.left)} + ${expressionText(printer, scope, expression.right)}`;
    case 'choice': return `(${expressionText(printer, scope, expression.test)} > 2 ? ${expressionText(printer, scope, expression.left)} : ${expressionText(printer, scope, expression.right)})`;
    case 'awaited': return `await ${callText(printer, scope, expression.call)}`;
    case 'value': return `${use(printer, chosen(values, expression.pick)!)}(${expressionText(printer, scope, expression.argument)})`;
  }
}

function stateName(printer: Printer, pick: number): string {
  const name = chosen(['alpha', 'beta', 'gamma'] as const, pick)!;
  printer.used.set(`state ${name}`, { needs: [name], source: '' });
  return name;
}

function callText(printer: Printer, scope: Scope, { among, pick, argument }: Call): string {
  const closure = among === 'closures' ? chosen(scope.closures, pick) : undefined;
  if (closure !== undefined) return `${closure.name}(${expressionText(printer, scope, argument)})`;
  const primitive = chosen(among === 'readers' ? readers : tasks, pick)!;
  if (primitive.takesList !== true) return `${use(printer, primitive)}(${expressionText(printer, scope, argument)})`;
  const list = chosen(scope.lists, pick);
  return list === undefined ? callText(printer, scope, { among: 'readers', pick, argument }) : `${use(printer, primitive)}(${list}, ${expressionText(printer, scope, argument)})`;
}

function printStatement(printer: Printer, scope: Scope, statement: Statement): void {
  switch (statement.kind) {
    case 'call': printCall(printer, scope, statement); return;
    case 'join': printJoin(printer, scope, statement); return;
    case 'all': printAll(printer, scope, statement); return;
    case 'local': printLocal(printer, scope, statement); return;
    case 'blocking': printBlocking(printer, scope, statement); return;
    case 'rows': printRows(printer, scope, statement); return;
    case 'collect': printCollect(printer, scope, statement); return;
    case 'callback': printCallback(printer, scope, statement); return;
    case 'condition':
      line(printer, scope, `if (${callText(printer, scope, statement.call)}) ${stateName(printer, 0)}.value += 1;`);
      return;
    case 'mapped': printMapped(printer, scope, statement); return;
    case 'log': line(printer, scope, `console.log(${expressionText(printer, scope, statement.value)});`); return;
    case 'chain': printChain(printer, scope, statement); return;
    case 'promisified': printPromisified(printer, scope, statement); return;
    case 'pause':
      printer.used.set('sleep', { needs: ['sleep'], source: '' });
      line(printer, scope, 'await sleep(2);');
      return;
    case 'closure': printClosure(printer, scope, statement); return;
    case 'branch': printBranch(printer, scope, statement); return;
    case 'loop': printLoop(printer, scope, statement); return;
    case 'try': printTry(printer, scope, statement); return;
    case 'iterate': printIteration(printer, scope, statement);
  }
}

function block(printer: Printer, scope: Scope, statements: readonly Statement[], isLoop = false): Scope {
  const own = inner(scope, isLoop);
  for (const statement of statements) printStatement(printer, own, statement);
  // What was started here is awaited here: a task that is lost is another rule's matter, and made by `float`.
  for (const task of own.tasks.slice(scope.tasks.length)) line(printer, own, `await ${task};`);
  return own;
}

function printCall(printer: Printer, scope: Scope, { form, call, comment }: Extract<Statement, { kind: 'call' }>): void {
  const text = callText(printer, scope, call);
  const note = comment > 1 ? undefined : `note ${printer.nextNote}`;
  if (note !== undefined) printer.nextNote += 1;
  if (comment === 0) line(printer, scope, `// ${note}`);
  line(printer, scope, `${callStatement(printer, scope, form, text)}${comment === 1 ? ` // ${note}` : ''}`);
}

function callStatement(printer: Printer, scope: Scope, form: Extract<Statement, { kind: 'call' }>['form'], text: string): string {
  switch (form) {
    case 'const': return `const ${added(scope.numbers, fresh(printer, 'v'))} = await ${text};`;
    case 'let': {
      const name = fresh(printer, 'v');
      scope.assignable.push(name);
      return `let ${added(scope.numbers, name)} = await ${text};`;
    }
    case 'assign': return scope.assignable.length === 0 ? callStatement(printer, scope, 'let', text) : `${scope.assignable.at(-1)} = await ${text};`;
    case 'bare': return `await ${text};`;
    case 'float': return `${text};`;
    case 'void': return `void ${text};`;
    case 'caught': return `${text}.catch(() => 0);`;
    case 'start': return `const ${added(scope.tasks, fresh(printer, 'task'))} = ${text};`;
    case 'push': return scope.lists.length === 0 ? callStatement(printer, scope, 'const', text) : `${scope.lists.at(-1)}.push(await ${text});`;
    case 'add': return scope.assignable.length === 0 ? callStatement(printer, scope, 'const', text) : `${scope.assignable.at(-1)} += await ${text};`;
  }
}

/** Names that functions of chains give to what they get: some stand elsewhere, too. */
const givenNames = ['value', 'v1', 'input', 'result'] as const;

function printChain(printer: Printer, scope: Scope, { form, call, reactions, isBroken }: Extract<Statement, { kind: 'chain' }>): void {
  const isReturned = form === 'return' || form === 'returnAwait';
  // A call that fails before there is a promise is for the `catch` only behind an `await`: the page of the rule says so.
  const start = reactions.some(({ kind }) => kind !== 'then') ? `double(${chosen(scope.numbers, call.pick) ?? '1'})` : callText(printer, scope, call);
  if (start.startsWith('double(')) use(printer, tasks.find(({ name }) => name === 'double')!);
  const links = reactions.flatMap((reaction) => reactionText(printer, scope, reaction));
  const all = isReturned ? [...links, [`.then((value) => [value])`]] : links;
  const head = chainHead(printer, scope, form);
  const own = inner(scope, false);
  const where = isReturned ? own : scope;
  if (isReturned) line(printer, scope, `if (input > ${chosen(scope.numbers, call.pick) ?? '1'}) {`);
  const deep = isBroken ? '  ' : '';
  const separator = isBroken ? `\n${indent(where.depth)}  ` : '';
  const text = all.map((lines) => lines.join(`\n${indent(where.depth)}${deep}`)).join(separator);
  for (const part of `${head}${start}${separator}${text};`.split('\n')) printer.lines.push(part.startsWith(' ') ? part : `${indent(where.depth)}${part}`);
  if (isReturned) line(printer, scope, '}');
}

function chainHead(printer: Printer, scope: Scope, form: Extract<Statement, { kind: 'chain' }>['form']): string {
  switch (form) {
    case 'const': return `const ${added(scope.numbers, fresh(printer, 'v'))} = await `;
    case 'assign': return scope.assignable.length === 0 ? 'await ' : `${scope.assignable.at(-1)} = await `;
    case 'bare': return 'await ';
    case 'return': return 'return ';
    case 'returnAwait': return 'return await ';
  }
}

/** As lines, the later ones as deep as a statement. All of them give a number. */
function reactionText(printer: Printer, scope: Scope, reaction: Exclude<Extract<Statement, { kind: 'chain' }>['reactions'][number], undefined>): readonly (readonly string[])[] {
  const name = reaction.kind === 'finally' ? '' : givenNames[reaction.name % givenNames.length]!;
  const own = { ...scope, numbers: name === '' ? scope.numbers : [name] };
  const written = callText(printer, own, reaction.call);
  // Most of these functions cannot await.
  const text = /\bawait\b/.test(written) ? callText(printer, own, { ...reaction.call, argument: { kind: 'name', pick: 0 } }) : written;
  switch (reaction.kind) {
    case 'then': return [thenText(name, text, reaction.body)];
    case 'catch': return [catchText(text, reaction.body)];
    case 'both': return [[`.then((${name}) => ${text}, (error) => {`, ...(reaction.body === 'rethrow' ? ['  throw error;'] : ["  console.log('failed');", '  return 1;']), '})']];
    case 'finally': return [reaction.body === 'log' ? [".finally(() => console.log('over'))"] : ['.finally(async () => {', `  await ${text};`, '})']];
  }
}

function thenText(name: string, text: string, body: 'call' | 'value' | 'block' | 'early' | 'log' | 'throws'): readonly string[] {
  switch (body) {
    case 'call': return [`.then((${name}) => ${text})`];
    case 'value': return [`.then((${name}) => ${name} + 1)`];
    case 'block': return [`.then((${name}) => {`, `  const more = ${name} + 1;`, `  console.log('block ' + more);`, `  return ${text};`, '})'];
    case 'early': return [`.then((${name}) => {`, `  if (${name} > 4) return 0;`, `  return ${text};`, '})'];
    case 'log': return [`.then((${name}) => {`, `  console.log('log ' + ${name});`, `  return ${name};`, '})'];
    case 'throws': return [`.then(async (${name}) => {`, `  if (${name} > 5) throw new Error('above ' + ${name});`, `  return await ${text};`, '})'];
  }
}

function catchText(text: string, body: 'value' | 'block' | 'rethrow' | 'call'): readonly string[] {
  switch (body) {
    case 'value': return ['.catch(() => 0)'];
    case 'block': return ['.catch((error) => {', "  console.log('caught ' + String(error).length);", '  return 2;', '})'];
    case 'rethrow': return ['.catch((error) => {', "  console.log('again');", '  throw error;', '})'];
    case 'call': return [`.catch((${/\binput\b/.test(text) ? '_error' : 'input'}) => ${text.replaceAll(/(?<![.\w])(?:value|v1|input|result)\b/g, '1')})`];
  }
}

/** A promise made by hand of a callback or a timer. */
function printPromisified(printer: Printer, scope: Scope, { api, isShort, argument }: Extract<Statement, { kind: 'promisified' }>): void {
  // What only Node has: without it, nobody could tell where a timer runs.
  const needed = api === 'append' ? 'appendFileBack' : 'readFileBack';
  printer.used.set(needed, { needs: [needed], source: '' });
  if (api === 'timer') {
    line(printer, scope, isShort ? 'await new Promise<void>((resolve) => setTimeout(resolve, 2));' : 'await new Promise<void>((resolve) => { setTimeout(() => resolve(), 2); });');
    return;
  }
  if (api === 'append') {
    line(printer, scope, `await new Promise<void>((resolve, reject) => appendFileBack('log', 'p' + ${expressionText(printer, scope, argument)}, (error) => error ? reject(error) : resolve()));`);
    return;
  }
  const file = api === 'missing' ? 'missing/2' : 'file/3';
  const name = fresh(printer, 'text');
  if (isShort) line(printer, scope, `const ${name} = await new Promise<string>((resolve, reject) => readFileBack('${file}', 'utf8', (error, text) => error ? reject(error) : resolve(text)));`);
  else {
    line(printer, scope, `const ${name} = await new Promise<string>((resolve, reject) => {`);
    for (const text of [`  readFileBack('${file}', 'utf8', (error, text) => {`, '    if (error) return reject(error);', '    resolve(text);', '  });']) line(printer, scope, text);
    line(printer, scope, '});');
  }
  line(printer, scope, `const ${added(scope.numbers, fresh(printer, 'v'))} = ${name}.length;`);
}

function added(names: string[], name: string): string {
  names.push(name);
  return name;
}

function printJoin(printer: Printer, scope: Scope, { pick, form }: Extract<Statement, { kind: 'join' }>): void {
  const task = chosen(scope.tasks, pick);
  if (task === undefined) return;
  if (form === 'bare') line(printer, scope, `await ${task};`);
  else line(printer, scope, `const ${added(scope.numbers, fresh(printer, 'v'))} = await ${task};`);
  scope.tasks.splice(scope.tasks.indexOf(task), 1);
}

function printAll(printer: Printer, scope: Scope, { calls, isAwaitedInside, form }: Extract<Statement, { kind: 'all' }>): void {
  const texts = calls.map((call) => `${isAwaitedInside ? 'await ' : ''}${callText(printer, scope, call)}`);
  if (form === 'bare') line(printer, scope, `await Promise.all([${texts.join(', ')}]);`);
  else line(printer, scope, `const [${texts.map(() => added(scope.numbers, fresh(printer, 'v'))).join(', ')}] = await Promise.all([${texts.join(', ')}]);`);
}

function printLocal(printer: Printer, scope: Scope, { form, value }: Extract<Statement, { kind: 'local' }>): void {
  const text = expressionText(printer, scope, value);
  const target = scope.assignable.at(-1);
  const list = scope.lists.at(-1);
  if (form === 'state') line(printer, scope, `${stateName(printer, printer.nextName)}.value = ${text};`);
  else if (form === 'push' && list !== undefined) line(printer, scope, `${list}.push(${text});`);
  else if (form === 'add' && target !== undefined) line(printer, scope, `${target} += ${text};`);
  else if (form === 'list' || form === 'push') {
    const name = fresh(printer, 'list');
    scope.lists.push(name);
    line(printer, scope, `const ${name}: number[] = [];`);
  } else if (form === 'const') line(printer, scope, `const ${added(scope.numbers, fresh(printer, 'v'))} = ${text};`);
  else {
    const name = fresh(printer, 'v');
    scope.assignable.push(name);
    line(printer, scope, `let ${added(scope.numbers, name)} = ${text};`);
  }
}

function printBlocking(printer: Printer, scope: Scope, { form }: Extract<Statement, { kind: 'blocking' }>): void {
  if (form === 'append') {
    printer.used.set('appendFileSync', { needs: ['appendFileSync'], source: '' });
    line(printer, scope, "appendFileSync('log', 's;');");
    return;
  }
  if (form === 'read') printer.used.set('readFileSync', { needs: ['readFileSync'], source: '' });
  const text = form === 'read' ? "readFileSync('file/2', 'utf8').length" : `${use(printer, values[0]!)}(1)`;
  line(printer, scope, `const ${added(scope.numbers, fresh(printer, 'v'))} = ${text};`);
}

function printClosure(printer: Printer, scope: Scope, { form, duration }: Extract<Statement, { kind: 'closure' }>): void {
  const name = fresh(printer, form === 'reads' ? 'readLocal' : 'addLocal');
  const target = scope.assignable.at(-1);
  printer.used.set('sleep', { needs: ['sleep'], source: '' });
  const body = target === undefined ? ['return x + 1;'] : form === 'reads' ? [`return ${target} + x;`] : [`${target} += x;`, `return ${target};`];
  line(printer, scope, `const ${name} = async (x: number): Promise<number> => {`);
  if (form !== 'sync') line(printer, inner(scope, false), `await sleep(${duration});`);
  for (const text of body) line(printer, inner(scope, false), text);
  line(printer, scope, '};');
  scope.closures.push({ name, isAsync: true });
}

function printBranch(printer: Printer, scope: Scope, { test, exit, body, otherwise }: Extract<Statement, { kind: 'branch' }>): void {
  line(printer, scope, `if (${expressionText(printer, scope, test)} > 3) {`);
  const own = block(printer, scope, body);
  if (exit === 'return') line(printer, own, `return [${own.numbers.join(', ')}];`);
  if (exit === 'throw') line(printer, own, `throw new Error(\`exit \${${own.numbers.at(-1)}}\`);`);
  if (exit === 'continue' && scope.counter !== undefined) line(printer, own, `${scope.counter} += 1;`);
  if ((exit === 'break' || exit === 'continue') && scope.loops > 0) line(printer, own, `${exit};`);
  if (otherwise.length > 0) {
    line(printer, scope, '} else {');
    block(printer, scope, otherwise);
  }
  line(printer, scope, '}');
}

/** Row by row: `a1`, `b1`, `a2(a1)`, `b2(b1)`. */
function printRows(printer: Printer, scope: Scope, { rows }: Extract<Statement, { kind: 'rows' }>): void {
  const latest: (string | undefined)[] = [];
  for (let turn = 0; turn < Math.max(...rows.map(({ length }) => length)); turn += 1) {
    rows.forEach((row, index) => {
      const call = row[turn];
      if (call === undefined) return;
      const before = latest[index];
      const text = callText(printer, before === undefined ? scope : { ...scope, numbers: [before] }, before === undefined ? call : { ...call, argument: { kind: 'name', pick: 0 } });
      latest[index] = added(scope.numbers, fresh(printer, 'v'));
      line(printer, scope, `const ${latest[index]} = await ${text};`);
    });
  }
}

function printCollect(printer: Printer, scope: Scope, { times, form, call }: Extract<Statement, { kind: 'collect' }>): void {
  const target = form === 'add' ? fresh(printer, 'v') : fresh(printer, 'list');
  if (form === 'add') line(printer, scope, `let ${target} = 0;`);
  else if (form === 'table') line(printer, scope, `const ${target} = new Map<number, number>();`);
  else if (form !== 'bare') line(printer, scope, `const ${target}: number[] = [];`);
  // More than a batch takes, under a name: the list of a loop that could be taken in batches.
  const many = times < 4 ? undefined : fresh(printer, 'items');
  if (many !== undefined) printer.lines.splice(form === 'bare' ? printer.lines.length : printer.lines.length - 1, 0, `${indent(scope.depth)}const ${many} = [${listOf(12)}];`);
  const item = fresh(printer, 'item');
  line(printer, scope, `for (const ${item} of ${many ?? `[${listOf(times)}]`}) {`);
  const own = inner(scope, true);
  own.numbers.push(item);
  const text = callText(printer, { ...own, numbers: own.numbers.slice(-2) }, call);
  const sum = form === 'fold' || form === 'settled' ? fresh(printer, 'sum') : '';
  if (sum !== '') printer.lines.splice(-1, 0, `${indent(scope.depth)}let ${sum} = 0;`);
  for (const statement of collectBody(printer, form, { target, sum, item }, text)) line(printer, own, statement);
  line(printer, scope, '}');
  if (sum !== '') scope.numbers.push(sum);
  if (form === 'add') scope.numbers.push(target);
  else if (form === 'table') line(printer, scope, `const ${added(scope.lists, fresh(printer, 'list'))} = [...${target}.values()];`);
  else if (form !== 'bare') scope.lists.push(target);
}

function collectBody(printer: Printer, form: Extract<Statement, { kind: 'collect' }>['form'], { target, sum, item }: Readonly<Record<'target' | 'sum' | 'item', string>>, text: string): readonly string[] {
  switch (form) {
    case 'push': return [`${target}.push(await ${text});`];
    case 'bare': return [`await ${text};`];
    case 'add': return [`${target} += await ${text};`];
    case 'table': return [`${target}.set(${item} % 2, await ${text});`];
    case 'settled': return ['try {', `  ${target}.push(await ${text});`, '} catch {', `  ${sum} += 1;`, '}'];
    case 'fold': {
      const name = fresh(printer, 'v');
      return [`const ${name} = await ${text};`, `${sum} += ${name} * ${item};`, `if (${sum} > 4) ${target}.push(${sum});`];
    }
    case 'later': {
      const name = fresh(printer, 'v');
      return [`const ${name} = await ${text};`, `${target}.push(${name} + 1);`];
    }
    case 'caught': return ['try {', `  ${target}.push(await ${text});`, '} catch {', `  ${target}.push(0);`, '}'];
  }
}

function listOf(times: number): string {
  return Array.from({ length: Math.max(1, times) }, (_, index) => index + 1).join(', ');
}

function printCallback(printer: Printer, scope: Scope, { method, times, call }: Extract<Statement, { kind: 'callback' }>): void {
  const item = fresh(printer, 'item');
  const text = callText(printer, { ...scope, numbers: [item] }, call);
  const body = `${method}(async (${item}: number) => await ${text}${method === 'forEach' ? '' : ' > 2'})`;
  if (method === 'forEach' || method === 'map' || method === 'flatMap') line(printer, scope, `[${listOf(times)}].${body};`.replace(/^\[/, `const items${printer.nextName} = [`).replace(/\]\./, `]; items${printer.nextName}.`));
  else line(printer, scope, `const ${added(scope.numbers, fresh(printer, 'v'))} = Number(${method === 'filter' ? `[${listOf(times)}].${body}.length` : `Boolean([${listOf(times)}].${body})`});`);
  printer.nextName += 1;
}

function printMapped(printer: Printer, scope: Scope, { method, isAsync, pick, call }: Extract<Statement, { kind: 'mapped' }>): void {
  const items = chosen(scope.lists, pick);
  const item = fresh(printer, 'item');
  const text = callText(printer, { ...scope, numbers: [item] }, call);
  const name = fresh(printer, 'list');
  line(printer, scope, `const ${name} = await Promise.${method}(${items ?? `[${listOf(3)}]`}.map(${isAsync || text.includes('await ') ? `async (${item}) => await ${text}` : `(${item}) => ${text}`}));`);
  if (method === 'all') scope.lists.push(name);
  else scope.numbers.push(`${name}.length`);
}

function printLoop(printer: Printer, scope: Scope, { loop, times, collects, body }: Extract<Statement, { kind: 'loop' }>): void {
  if (collects) {
    const list = fresh(printer, 'list');
    line(printer, scope, `const ${list}: number[] = [];`);
    scope.lists.push(list);
  }
  const item = fresh(printer, 'item');
  const items = listOf(times);
  line(printer, scope, loopHead(printer, scope, loop, item, items, times));
  const own: Scope = { ...inner(scope, true), counter: loop === 'while' ? item : undefined };
  own.numbers.push(item);
  for (const statement of body) printStatement(printer, own, statement);
  for (const task of own.tasks.slice(scope.tasks.length)) line(printer, own, `await ${task};`);
  if (collects && body.length > 0) line(printer, own, `${scope.lists.at(-1)}.push(${own.numbers.at(-1)});`);
  if (loop === 'while') line(printer, own, `${item} += 1;`);
  line(printer, scope, '}');
}

function loopHead(printer: Printer, scope: Scope, loop: Extract<Statement, { kind: 'loop' }>['loop'], item: string, items: string, times: number): string {
  switch (loop) {
    case 'of': return `for (const ${item} of [${items}]) {`;
    case 'list': return `for (const ${item} of ${chosen(scope.lists.slice(0, -1), times) ?? `[${items}]`}) {`;
    case 'set': return `for (const ${item} of new Set([${items}])) {`;
    case 'entries': return `for (const [, ${item}] of [${items}].entries()) {`;
    case 'for': return `for (let ${item} = 0; ${item} < ${times}; ${item}++) {`;
    case 'while':
      line(printer, scope, `let ${item} = 0;`);
      return `while (${item} < ${times}) {`;
  }
}

function printTry(printer: Printer, scope: Scope, { body, handler, finalizer }: Extract<Statement, { kind: 'try' }>): void {
  const failures = handler === 'count' || handler === 'inspect' ? fresh(printer, 'failures') : undefined;
  if (failures !== undefined) {
    line(printer, scope, `let ${failures} = 0;`);
    scope.numbers.push(failures);
  }
  line(printer, scope, 'try {');
  block(printer, scope, body);
  const own = inner(scope, false);
  if (handler === 'rethrow') line(printer, scope, '} catch (error) {');
  if (handler === 'inspect') line(printer, scope, '} catch (error) {');
  if (handler === 'count' || handler === 'ignore') line(printer, scope, '} catch {');
  if (handler === 'rethrow') line(printer, own, 'throw error;');
  if (handler === 'count') line(printer, own, `${failures} += 1;`);
  if (handler === 'inspect') line(printer, own, `${failures} = String(error).length;`);
  if (finalizer.length > 0 || handler === 'none') {
    line(printer, scope, '} finally {');
    block(printer, scope, finalizer);
  }
  line(printer, scope, '}');
}

function printIteration(printer: Printer, scope: Scope, { times, body }: Extract<Statement, { kind: 'iterate' }>): void {
  printer.used.set('pages', { needs: ['sleep'], source: 'async function* pages(x: number): AsyncGenerator<number> {\n  for (let page = 0; page < x; page++) {\n    await sleep(1);\n    yield page;\n  }\n}' });
  const item = fresh(printer, 'page');
  line(printer, scope, `for await (const ${item} of pages(${times})) {`);
  const own = inner(scope, true);
  own.numbers.push(item);
  for (const statement of body) printStatement(printer, own, statement);
  for (const task of own.tasks.slice(scope.tasks.length)) line(printer, own, `await ${task};`);
  line(printer, scope, '}');
}

function neededSupport(printer: Printer): readonly Support[] {
  const names = new Set<string>();
  const add = (name: string): void => {
    const one: Support = support[name as SupportName];
    if ('declaration' in one) for (const needed of one.needs ?? []) add(needed);
    names.add(name);
  };
  for (const { needs } of printer.used.values()) for (const name of needs) add(name);
  return [...names].map((name) => support[name as SupportName]);
}

function declarations(printer: Printer): readonly string[] {
  return neededSupport(printer).flatMap((one) => ('declaration' in one ? [one.declaration] : []));
}

function imports(printer: Printer): readonly string[] {
  const { language, prefix } = printer.program.style;
  const byModule = Map.groupBy(neededSupport(printer).filter((one) => 'from' in one), ({ from }) => from);
  return [...byModule].map(([module, names]) => {
    const specifier = prefix ? module : module.replace(/^node:/, '');
    const separator = language === 'cjs' ? ': ' : ' as ';
    const list = names.map(({ name, local }) => (local === undefined ? name : `${name}${separator}${local}`)).join(', ');
    return language === 'cjs' ? `const { ${list} } = require('${specifier}');` : `import { ${list} } from '${specifier}';`;
  });
}

function inStyle(lines: readonly string[], { language, semicolons, quote, indentation, lineEnd }: Style): string {
  const styled = lines.map((text) => {
    const depth = /^(?: {2})*/.exec(text)?.[0] ?? '';
    const typed = language === 'ts' ? text : untyped(text);
    const local = language === 'cjs' ? typed.replace(/^export (async function main|const)/, '$1') : typed;
    const quoted = quote === '"' ? local.replaceAll("'", '"') : local;
    const ended = semicolons ? quoted : quoted.replace(/;(?=$| \/\/)/, '');
    return indentation.repeat(depth.length / 2) + ended.slice(depth.length);
  });
  const exported = lines.flatMap((text) => /^export (?:const|async function) (\w+)/.exec(text)?.[1] ?? []);
  const tail = language === 'cjs' ? [`module.exports = { ${exported.join(', ')} }${semicolons ? ';' : ''}`] : [];
  return [...styled, ...tail, ''].join(lineEnd);
}

/** The types that programs use, taken out: JavaScript. */
function untyped(text: string): string {
  return text
    .replaceAll(/: (?:readonly )?(?:number(?:\[\])?|\{ list: number\[\] \})/g, '')
    .replaceAll(/: (?:Promise|AsyncGenerator)<(?:number(?:\[\])?|void|\(\) => void)>/g, '')
    .replaceAll(/<(?:number, number|void|string)>/g, '');
}
