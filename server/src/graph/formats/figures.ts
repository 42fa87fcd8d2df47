import type { GraphMetrics } from '../../protocol/task-graph.ts';
import { formatDuration } from '../layout/duration-text.ts';

/** One figure of a graph, with what it means in plain words. */
export interface Figure {
  readonly id: 'work' | 'span' | 'loopTime' | 'bound' | 'parallelism';
  readonly name: string;
  readonly value: string;
  /** At most a short line. */
  readonly meaning: string;
  /** A sentence or two for somebody who has not met the word. */
  readonly explanation: string;
}

/** The figures in the order in which they are read: how much, how long, what holds it up. */
export function figuresOf(metrics: GraphMetrics): readonly Figure[] {
  const atLeast = metrics.isLowerBound ? 'at least ' : '';
  const bound = formatDuration(metrics.bound);
  return [
    {
      id: 'work',
      name: 'work',
      value: `${atLeast}${formatDuration(metrics.work)}`,
      meaning: 'all tasks added up',
      explanation: 'How long everything takes when it runs one after another: the durations of all tasks added up.',
    },
    {
      id: 'span',
      name: 'span',
      value: `${atLeast}${formatDuration(metrics.span)}`,
      meaning: 'the longest chain of tasks that wait for each other',
      explanation: 'The longest chain of tasks that wait for each other. However much runs at once, it takes at least this long.',
    },
    {
      id: 'loopTime',
      name: 'event loop',
      value: formatDuration(metrics.loopTime),
      meaning: 'time in which the one thread can do nothing else',
      explanation: 'Blocking calls and synchronous steps added up: the one thread does them in turn, and nothing else runs meanwhile.',
    },
    {
      id: 'bound',
      name: 'bound',
      value: bound,
      meaning: `it ends after ${bound} at best`,
      explanation: `The larger one of span and event-loop time: it ends after ${bound} at best, whatever the schedule.`,
    },
    {
      id: 'parallelism',
      name: 'parallelism',
      value: String(Number(metrics.parallelism.toFixed(1))),
      meaning: 'work divided by span',
      explanation: 'Work divided by span: how many tasks run at the same time on average when nothing holds them up. 1 means one after another.',
    },
  ];
}

/** `at most 50 % of the time`, as an upper limit of what a change saves; undefined when it saves nothing or has no scale. */
export function savingOf(before: GraphMetrics, after: GraphMetrics): string | undefined {
  const [old, now] = before.bound.units === 0 && after.bound.units === 0 ? [before.bound.ms, after.bound.ms] : [before.bound.units, after.bound.units];
  const isOneScale = before.bound.ms === after.bound.ms || before.bound.units === after.bound.units;
  if (!isOneScale || old <= now || old === 0) return undefined;
  return `at most ${Math.round((100 * (old - now)) / old)} % of the time`;
}
