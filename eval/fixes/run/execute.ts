import { stripTypeScriptTypes } from 'node:module';
import { compileFunction } from 'node:vm';
import { VirtualClock } from './clock.ts';
import { createWorld, type World } from './world.ts';

/** What one run of a program came to. Plain data, so that two runs can be compared. */
export interface Outcome {
  /** `broken`: it is no program, or it failed in a way that only wrong code does. */
  readonly settled: 'fulfilled' | 'rejected' | 'pending' | 'broken';
  /** Its result as JSON, or the message of its failure. */
  readonly result: string;
  /** When `main` was done. */
  readonly time: number;
  /** Messages of rejections that nobody handled: each of them ends a process. */
  readonly unhandled: readonly string[];
  /** Of the program and of the world around it, when everything is quiet. */
  readonly state: string;
  readonly writes: ReadonlyMap<string, readonly string[]>;
}

/** Runs `main(input)` of a module until nothing happens any more. One run at a time: rejections are heard process-wide. */
export async function execute(load: LoadProgram | undefined, input: number): Promise<Outcome> {
  const clock = new VirtualClock();
  const world = createWorld(clock);
  const unhandled: string[] = [];
  const hear = (reason: unknown): void => {
    unhandled.push(messageOf(reason));
  };
  process.on('unhandledRejection', hear);
  try {
    if (load === undefined) return { settled: 'broken', result: 'does not compile', time: 0, unhandled, state: '', writes: world.writes };
    const program = load(world);
    const end = await runMain(program, input, clock);
    return { ...end, unhandled, state: JSON.stringify({ program: program.state, world: world.remains() }), writes: world.writes };
  } finally {
    process.off('unhandledRejection', hear);
  }
}

interface LoadedProgram {
  readonly main: (input: number) => Promise<unknown>;
  readonly state: Readonly<Record<string, unknown>>;
}

/** A program that begins anew in each world that it is given. */
export type LoadProgram = (world: World) => LoadedProgram;

/**
 * A module as a function of its world: imports become lookups, exported state is watched. Compiled once for all inputs.
 * Undefined for a text that is no program.
 */
export function compile(text: string, isTypeScript: boolean): LoadProgram | undefined {
  const names = [...text.matchAll(/^(?:export )?const (alpha|beta|gamma|entries) = /gm), ...text.matchAll(/^(?:export )?const (entries): /gm)].map(([, name]) => name!);
  try {
    const javascript = isTypeScript ? stripTypeScriptTypes(text) : text;
    const body = `'use strict'; ${asFunctionBody(javascript)}\nreturn { main, state: { ${names.join(', ')} } };`;
    const run = compileFunction(body, ['require', '__watch', ...globalNames]);
    return (world) => run((specifier: string) => required(world, specifier), world.watch, ...globalNames.map((name) => world.globals[name])) as LoadedProgram;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

const globalNames = ['fetch', 'console', 'setTimeout', 'clearTimeout'] as const;

function required(world: World, specifier: string): unknown {
  const found = world.module(specifier);
  if (found === undefined) throw new Error(`There is no module ${specifier}.`);
  return found;
}

function asFunctionBody(javascript: string): string {
  return javascript
    .replaceAll(/^import \{([^}]*)\} from (.*?);?$/gm, (_, names: string, module: string) => `const {${names.replaceAll(' as ', ': ')}} = require(${module});`)
    .replaceAll(/^import \* as (\w+) from (.*?);?$/gm, 'const $1 = require($2);')
    .replaceAll(/^import (\w+) from (.*?);?$/gm, 'const $1 = require($2).default;')
    .replaceAll(/^module\.exports = .*$/gm, '')
    .replaceAll(/^(?:export )?const (alpha|beta|gamma|entries)(\s*)= (\{.*\});?\r?$/gm, "const $1$2= __watch('$1', $3);")
    .replaceAll(/^export /gm, '');
}

/** More events than any generated program has. */
const maxEvents = 2000;

async function runMain({ main }: LoadedProgram, input: number, clock: VirtualClock): Promise<Pick<Outcome, 'settled' | 'result' | 'time'>> {
  let end: Pick<Outcome, 'settled' | 'result' | 'time'> | undefined;
  main(input).then(
    (value) => { end = { settled: 'fulfilled', result: JSON.stringify(value), time: clock.now }; },
    (error: unknown) => { end = { settled: isProgrammingError(error) ? 'broken' : 'rejected', result: messageOf(error), time: clock.now }; },
  );
  for (let event = 0; event < maxEvents; event += 1) {
    // The next turn of the real loop: every reaction has run, and rejections that nobody handled were told.
    await new Promise<void>((resolve) => { setImmediate(resolve); });
    if (!clock.advance()) break;
  }
  return end ?? { settled: 'pending', result: '', time: clock.now };
}

/** Programs throw `Error` themselves; these come from code that a fix broke. */
function isProgrammingError(error: unknown): boolean {
  return error instanceof TypeError || error instanceof ReferenceError || error instanceof RangeError;
}

function messageOf(reason: unknown): string {
  return reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason);
}
