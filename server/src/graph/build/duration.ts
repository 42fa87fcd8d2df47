import type { Duration } from '../../protocol/task-graph.ts';

/** Arithmetic of durations: known milliseconds and steps that count as one unit each, side by side. */
export const zero: Duration = { ms: 0, units: 0 };
export const oneUnit: Duration = { ms: 0, units: 1 };

export function milliseconds(ms: number): Duration {
  return { ms, units: 0 };
}

export function plus(one: Duration, other: Duration): Duration {
  return { ms: one.ms + other.ms, units: one.units + other.units };
}

export function times(duration: Duration, count: number): Duration {
  return { ms: duration.ms * count, units: duration.units * count };
}

/** The longer one. Known time outweighs steps of unknown length. */
export function longer(one: Duration, other: Duration): Duration {
  return isLonger(other, one) ? other : one;
}

export function isLonger(one: Duration, other: Duration): boolean {
  return one.ms > other.ms || (one.ms === other.ms && one.units > other.units);
}

/** `5s`, `250ms`, `1.5 min`, `2h`, or a bare number of milliseconds; undefined for anything else. */
export function parseDuration(text: string): number | undefined {
  const match = /^\s*(\d+(?:\.\d+)?)\s*(ms|s|sec|min|m|h)?\b/.exec(text);
  if (match === null) return undefined;
  return Number(match[1]) * (millisecondsPer[match[2] ?? 'ms'] ?? 1);
}

const millisecondsPer: Readonly<Record<string, number>> = { ms: 1, s: 1_000, sec: 1_000, m: 60_000, min: 60_000, h: 3_600_000 };
