import cliProgress from 'cli-progress';
import type { CommandIo } from './context.ts';
import { displayPath } from './paths.ts';

/** Shows how far a run is. Every method may be called at any time after `start`. */
export interface Progress {
  advance(file: string): void;
  /** Takes the bar away: what is printed next stands on a clean line. */
  stop(): void;
}

/** A bar on standard error when that is a terminal; silence otherwise, and when asked for. */
export function startProgress({ stderr, env }: CommandIo, total: number, cwd: string, isQuiet: boolean): Progress {
  if (stderr.isTTY !== true || env['TERM'] === 'dumb' || env['CI'] !== undefined || isQuiet || total < fewFiles) return silent;
  const bar = new cliProgress.SingleBar({
    // A stream of Node's own whenever it says that it is a terminal.
    stream: stderr as unknown as NodeJS.WritableStream,
    format: ' {bar} {value}/{total} {file}',
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    linewrap: false,
    fps: 12,
  }, cliProgress.Presets.shades_classic);
  bar.start(total, 0, { file: '' });
  return {
    advance: (file) => bar.increment({ file: displayPath(file, cwd) }),
    stop: () => bar.stop(),
  };
}

/** Below this a bar only flickers. */
const fewFiles = 5;

const silent: Progress = { advance() {}, stop() {} };
