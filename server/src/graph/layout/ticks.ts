import { formatMs } from './duration-text.ts';

/** A mark on a number line. */
export interface Tick {
  readonly at: number;
  readonly text: string;
}

/** About six marks at round numbers, from 0 to the end. */
export function ticksOf(total: number, scale: 'ms' | 'steps'): readonly Tick[] {
  if (total <= 0) return [];
  const step = roundStep(total / 6, scale);
  const count = Math.floor(total / step + 1e-9) + 1;
  return Array.from({ length: count }, (_, index) => ({ at: index * step, text: textOf(index * step, scale) }));
}

function textOf(at: number, scale: 'ms' | 'steps'): string {
  if (scale === 'steps') return String(at);
  return at === 0 ? '0' : formatMs(at);
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const roundTimes = [second, 2 * second, 5 * second, 10 * second, 15 * second, 30 * second, minute, 2 * minute, 5 * minute, 10 * minute, 15 * minute, 30 * minute, hour, 2 * hour, 3 * hour, 6 * hour, 12 * hour, 24 * hour];

function roundStep(least: number, scale: 'ms' | 'steps'): number {
  if (scale === 'steps') return Math.max(1, decimalStep(least));
  if (least < second / 2) return decimalStep(least);
  return roundTimes.find((time) => time >= least) ?? 24 * hour * Math.ceil(decimalStep(least / (24 * hour)));
}

/** The smallest of 1, 2 and 5 times a power of ten that is not below `least`. */
function decimalStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= least - 1e-9) ?? 10 * power;
}
