import { Argument, Command, Option } from 'commander';
import { stat } from 'node:fs/promises';
import { didYouMean } from '../../config/nearest-name.ts';
import { isCheckable } from '../../config/source-files.ts';
import { UserError } from '../../config/user-error.ts';
import type { Engine, FunctionSummary, GraphRequest } from '../../engine/contract.ts';
import type { FunctionMap, MapFilter } from '../../protocol/function-map.ts';
import type { TaskGraph } from '../../protocol/task-graph.ts';
import { graphFormats, type Analysis, type CommandContext, type GraphFormat } from '../context.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { choiceOption, countOption } from '../options.ts';
import { absolutePath, displayPath } from '../paths.ts';
import { writeOutput } from '../report.ts';
import { openSession, type Session, type SessionOptions } from '../session.ts';
import { createSourceText, readSource, type SourceText } from '../source-text.ts';

export interface GraphOptions extends SessionOptions {
  readonly format?: GraphFormat;
  readonly depth?: number;
  readonly scope?: ScopeName;
  readonly filter?: string;
  readonly only?: NonNullable<MapFilter['only']>;
  readonly hideTests?: boolean;
  readonly outputFile?: string;
}

const scopeNames = ['function', 'file', 'neighbours', 'map'] as const;
type ScopeName = (typeof scopeNames)[number];

/** `graph <file>[:<function>]`: shows how the tasks of a function run. */
export function graphCommand(): Command {
  return new Command('graph')
    .summary('show how the tasks of a function run')
    .description('Draws the tasks of a function: what starts, what waits, what runs at once, what blocks.\nWithout a function it lists the functions of the file. Other scopes draw all functions of the file, who calls\na function and what it calls, or a map of the project that the file belongs to.')
    .addArgument(new Argument('<target>', 'file, file:function or file:line'))
    .addOption(choiceOption('-f, --format <format>', 'how to draw; default text', graphFormats))
    .addOption(choiceOption('-s, --scope <scope>', 'what to draw; default function', scopeNames))
    .addOption(countOption('-d, --depth <n>', 'levels of calls to open in place, or of neighbours; default 1'))
    .addOption(new Option('--filter <text>', 'map: only functions whose name or path holds this text'))
    .addOption(choiceOption('--only <what>', 'map: only functions with tasks, or with findings', ['tasks', 'findings'] as const))
    .addOption(new Option('--hide-tests', 'map: leave out functions of tests'))
    .addOption(new Option('-o, --output-file <path>', 'write the graph to a file'))
    .addOption(new Option('--verbose', 'log what the analysis does to standard error'))
    .addHelpText('after', examples);
}

const examples = `
Examples:
  async-lens graph src/chess.ts                          the functions of the file
  async-lens graph src/chess.ts:exhibition
  async-lens graph src/chess.ts:Store.save --depth 3
  async-lens graph src/chess.ts:42 --format html --output-file graph.html
  async-lens graph src/chess.ts --scope file --format svg -o chess.svg
  async-lens graph src/chess.ts:game --scope neighbours --depth 2
  async-lens graph src/chess.ts --scope map --only tasks --hide-tests --format mermaid`;

const defaultDepth = 1;

export async function runGraph(target: string, options: GraphOptions, context: CommandContext): Promise<ExitCode> {
  const { file, name } = await splitTarget(target, context.cwd);
  const source = await readTarget(file, context.cwd);
  await using session = await openSession(context, options);
  await session.validateConfiguration([file]);
  const text = await drawn({ file, name, source }, options, session, context);
  const withLineEnd = text === '' || text.endsWith('\n') ? text : `${text}\n`;
  if (options.outputFile === undefined) context.io.stdout.write(withLineEnd);
  else await writeOutput(options.outputFile, withLineEnd, context);
  return exitCodes.ok;
}

interface Target {
  readonly file: string;
  readonly name: string | undefined;
  readonly source: SourceText;
}

async function drawn({ file, name, source }: Target, options: GraphOptions, session: Session, context: CommandContext): Promise<string> {
  const { scope = 'function', format = 'text', depth = defaultDepth } = options;
  const functions = await session.engine.functionsOf(file, context.signal);
  const target = name === undefined ? undefined : graphTarget(name, source);
  if (scope === 'map' || scope === 'neighbours') return session.analysis.formatMap(await mapOf({ file, name, target }, scope, options, functions, session.engine, context), format);
  if (scope === 'file') return await drawing(await fileGraph({ file, target: target ?? { name: '' }, depth: options.depth ?? 0, scope }, session.engine, context), format, session.analysis, context);
  if (target === undefined || name === undefined) return functionList(functions, source, file, options.format, context);
  return await drawing(await graphOf({ file, target, depth }, name, functions, session.engine, context), format, session.analysis, context);
}

async function fileGraph(request: GraphRequest, engine: Engine, { cwd, signal }: CommandContext): Promise<TaskGraph> {
  const graph = await engine.taskGraph(request, signal);
  if (graph === undefined) throw new UserError('usage', `${displayPath(request.file, cwd)} has no functions to draw.`, '');
  return graph;
}

interface MapTarget {
  readonly file: string;
  readonly name: string | undefined;
  readonly target: GraphRequest['target'] | undefined;
}

async function mapOf({ file, name, target }: MapTarget, scope: 'map' | 'neighbours', options: GraphOptions, functions: readonly FunctionSummary[], engine: Engine, context: CommandContext): Promise<FunctionMap> {
  const { depth = defaultDepth, filter: text, only, hideTests } = options;
  if (scope === 'neighbours' && name === undefined) throw new UserError('usage', '--scope neighbours is about one function.', `Name it: ${displayPath(file, context.cwd)}:<function>.`);
  const filter: MapFilter = { ...(text === undefined ? {} : { text }), ...(only === undefined ? {} : { only }), ...(hideTests === undefined ? {} : { hideTests }) };
  const request = { file, scope: scope === 'map' ? { kind: 'project' as const } : { kind: scope, callers: depth, callees: depth }, ...(target === undefined ? {} : { target }), filter };
  const answer = await engine.functionMap(request, context.signal);
  if (answer === undefined) throw notThere(file, name ?? '', functions, context.cwd);
  if (answer.state === 'tooLarge') throw new UserError('usage', `The map would have ${answer.count.toLocaleString('en')} boxes, and more than ${answer.limit.toLocaleString('en')} help nobody.`, 'Narrow it with --filter, --only or --hide-tests, or draw --scope neighbours of a function.');
  return answer.map;
}

async function drawing(graph: TaskGraph, format: GraphFormat, { formatGraph }: Analysis, { product }: CommandContext): Promise<string> {
  if (format !== 'html') return formatGraph(graph, format, {});
  const page = await product.readGraphPage();
  if (page === undefined) throw new UserError('usage', 'The HTML format needs the task-graph page, which is not built here.', 'Run `npm run build`, or choose another format such as svg.');
  return formatGraph(graph, format, { page, texts: await textsOf(graph) });
}

/** Texts of all files that the graph points into, as far as they can be read. */
async function textsOf({ functions, nodes }: TaskGraph): Promise<Readonly<Record<string, string>>> {
  const files = [...new Set([...functions, ...nodes].map(({ place }) => place.file))];
  const read = await Promise.all(files.map(async (file) => [file, await readSource(file)] as const));
  return Object.fromEntries(read.flatMap(([file, text]) => (text === undefined ? [] : [[file, text]])));
}

/** Splits at the last colon behind which a function can stand; a file may have colons in its name. */
async function splitTarget(target: string, cwd: string): Promise<{ readonly file: string; readonly name: string | undefined }> {
  const whole = absolutePath(target, cwd);
  if (await isFile(whole)) return { file: whole, name: undefined };
  const colon = target.lastIndexOf(':');
  const name = target.slice(colon + 1);
  // `C:\a.ts` names a drive.
  const hasName = colon > 1 && !/[\\/]/.test(name);
  const path = hasName ? target.slice(0, colon) : target;
  const file = absolutePath(path, cwd);
  if (!await isFile(file)) throw await noFile(path, file);
  if (name === '') throw new UserError('usage', `"${target}" names no function behind the colon.`, `\`async-lens graph ${path}\` lists the functions.`);
  return { file, name };
}

async function noFile(path: string, file: string): Promise<UserError> {
  const isFolder = await stat(file).then((stats) => stats.isDirectory(), () => false);
  return isFolder ? new UserError('usage', `"${path}" is a folder.`, 'Name a file, with or without a function.') : new UserError('path-missing', `Cannot find the file "${path}".`, '');
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then((stats) => stats.isFile(), () => false);
}

async function readTarget(file: string, cwd: string): Promise<SourceText> {
  const text = await readSource(file);
  if (!isCheckable(file) || text?.includes('\0') === true) throw new UserError('usage', `${displayPath(file, cwd)} is neither TypeScript nor JavaScript.`, '');
  if (text === undefined) throw new UserError('path-missing', `Cannot read ${displayPath(file, cwd)}.`, 'Check its permissions.');
  return createSourceText(text);
}

function graphTarget(name: string, source: SourceText): GraphRequest['target'] {
  return isLineNumber(name) ? { offset: offsetOfLine(Number(name), source) } : { name };
}

function isLineNumber(name: string): boolean {
  return /^\d+$/.test(name);
}

/** The first character of a line that is not blank: its indentation belongs to the code around it. */
function offsetOfLine(line: number, source: SourceText): number {
  const { text } = source;
  const lineCount = source.positionOf(text.length).line;
  if (line < 1 || line > lineCount) throw new UserError('usage', `There is no line ${line}: the file has ${lineCount}.`, '');
  return source.offsetOf(line) + Math.max(0, source.line(line).search(/\S/));
}

async function graphOf(request: GraphRequest, name: string, functions: readonly FunctionSummary[], engine: Engine, { cwd, signal }: CommandContext): Promise<TaskGraph> {
  const graph = await engine.taskGraph(request, signal);
  if (graph === undefined) throw notThere(request.file, name, functions, cwd);
  return graph;
}

function notThere(file: string, name: string, functions: readonly FunctionSummary[], cwd: string): UserError {
  const names = functions.map((one) => one.name);
  const where = isLineNumber(name) ? `Line ${name} of ${displayPath(file, cwd)} is in no function` : `There is no function "${name}" in ${displayPath(file, cwd)}`;
  const known = names.length === 0 ? 'It has no functions.' : `It has ${shortList(names)}.`;
  return new UserError('usage', `${where}.`, `${didYouMean(name, names).trim()} ${known}`.trim());
}

const mostNames = 12;

function shortList(names: readonly string[]): string {
  return names.length <= mostNames ? names.join(', ') : `${names.slice(0, mostNames).join(', ')} and ${names.length - mostNames} more`;
}

function functionList(functions: readonly FunctionSummary[], source: SourceText, file: string, format: GraphFormat | undefined, { cwd, io }: CommandContext): string {
  const rows = functions.map(({ name, isAsync, start }) => ({ name, isAsync, line: source.positionOf(start).line }));
  if (format === 'json') return `${JSON.stringify({ version: 1, file: displayPath(file, cwd), functions: rows }, undefined, 2)}\n`;
  if (format !== undefined && format !== 'text') throw new UserError('usage', `--format ${format} draws one function.`, `Name it: ${displayPath(file, cwd)}:<function>; without --format the functions are listed.`);
  if (rows.length === 0) {
    io.stderr.write(`${displayPath(file, cwd)} has no functions to draw.\n`);
    return '';
  }
  return rows.map(({ name, isAsync, line }) => `${displayPath(file, cwd)}:${name}  ${isAsync ? 'async, ' : ''}line ${line}\n`).join('');
}
