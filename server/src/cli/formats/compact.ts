import { visible } from './visible.ts';
import { listed, type Formatter } from './format.ts';
import { regionOf } from './regions.ts';

/** One finding a line, as compilers print them: `src/a.ts:12:9: warning no-blocking-call: message`. */
export const formatCompact: Formatter = (result, options) => listed(result, options)
  .map(({ place, severity, ruleId, message }) => {
    const { file, start } = regionOf(place, result);
    return `${visible(file)}:${start.line}:${start.column}: ${severity} ${ruleId}: ${visible(message)}\n`;
  })
  .join('');
