import picocolors from 'picocolors';
import type { CommandIo, OutputStream } from './context.ts';

export type Colors = ReturnType<typeof picocolors.createColors>;

/** What the user said about colours; `auto` when nothing. */
export type ColorChoice = 'always' | 'never' | 'auto';

/** Colours for one stream: the flag wins, then FORCE_COLOR and NO_COLOR, then whether it is a terminal. */
export function colorsFor(stream: OutputStream, { env }: CommandIo, choice: ColorChoice): Colors {
  return picocolors.createColors(wantsColors(stream, env, choice));
}

export const noColors: Colors = picocolors.createColors(false);

/** Width to write for. A terminal that does not know its own says 0. */
export function terminalColumns({ columns }: OutputStream): number {
  return columns === undefined || columns === 0 ? usualColumns : columns;
}
const usualColumns = 100;

function wantsColors(stream: OutputStream, env: CommandIo['env'], choice: ColorChoice): boolean {
  if (choice !== 'auto') return choice === 'always';
  if (env['FORCE_COLOR'] !== undefined && env['FORCE_COLOR'] !== '') return env['FORCE_COLOR'] !== '0' && env['FORCE_COLOR'] !== 'false';
  if (env['NO_COLOR'] !== undefined && env['NO_COLOR'] !== '') return false;
  return stream.isTTY === true && env['TERM'] !== 'dumb';
}
