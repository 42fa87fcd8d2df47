/**
 * `npm test [-- <step>..]`: runs the steps of steps.ts one after another, goes on after a failing one, and ends with
 * the sum of all their tests on a line of its own.
 */
import { runStep, type StepOutcome } from './run-step.ts';
import { steps } from './steps.ts';

const named = process.argv.slice(2);
const unknown = named.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. There are: ${steps.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}

const chosen = named.length === 0 ? steps : steps.filter(({ name }) => named.includes(name));
const outcomes: StepOutcome[] = [];
for (const step of chosen) {
  const outcome = await runStep(step);
  outcomes.push(outcome);
  console.log(summary(outcome));
  if (outcome.failed > 0) console.log(lastLines(outcome));
}

const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
if (failed > 0) console.log(`Failed: ${outcomes.filter((outcome) => outcome.failed > 0).map(({ step }) => step.name).join(', ')}.`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

function summary({ step, passed, failed, seconds }: StepOutcome): string {
  const mark = failed > 0 ? 'FAILED' : 'ok';
  const counts = failed > 0 ? `${passed} passed, ${failed} failed` : `${passed} passed`;
  return `${step.name.padEnd(10)} ${mark.padEnd(6)} ${counts.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s  ${step.holds}`;
}

/** The end of what a failed step printed, indented so that none of its lines can be taken for ours. */
function lastLines({ output, logFile }: StepOutcome): string {
  const lines = output.trimEnd().split('\n');
  const shown = lines.slice(-150).map((line) => `  | ${line}`);
  const left = lines.length - shown.length;
  return [...(left > 0 ? [`  | .. ${left} lines before these are in ${logFile}`] : []), ...shown].join('\n');
}
