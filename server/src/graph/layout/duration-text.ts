import type { Duration } from '../../protocol/task-graph.ts';

/** Time as a person says it: `250 ms`, `5 s`, `1 min 30 s`, `12 h`, `3 steps`, `5 s + 3 steps`; `nothing` for none. */
export function formatDuration({ ms, units }: Duration): string {
  const steps = units === 0 ? '' : `${trimNumber(units)} ${units === 1 ? 'step' : 'steps'}`;
  if (ms === 0) return steps === '' ? 'nothing' : steps;
  return steps === '' ? formatMs(ms) : `${formatMs(ms)} + ${steps}`;
}

/** The two largest units that are not zero, rounded to the smaller one; what rounds up to a unit is said in it. */
export function formatMs(ms: number): string {
  if (ms < 1) return `${trimNumber(ms)} ms`;
  const tenths = Math.round(ms * 10);
  if (tenths < 10_000) return `${trimNumber(tenths / 10)} ms`;
  const tenthSeconds = Math.round(ms / 100);
  if (tenthSeconds < 600) return `${trimNumber(tenthSeconds / 10)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 3600) return inTwoUnits(seconds, 60, 'min', 's');
  const minutes = Math.round(seconds / 60);
  if (minutes < 1440) return inTwoUnits(minutes, 60, 'h', 'min');
  return inTwoUnits(Math.round(minutes / 60), 24, 'd', 'h');
}

function inTwoUnits(amount: number, perLarge: number, large: string, small: string): string {
  const rest = amount % perLarge;
  return `${Math.floor(amount / perLarge)} ${large}${rest === 0 ? '' : ` ${rest} ${small}`}`;
}

function trimNumber(value: number): string {
  return String(Number(value.toFixed(2)));
}
