import type { Severity } from '../../protocol/finding.ts';
import { listed, type Formatter } from './format.ts';
import { regionOf } from './regions.ts';

/**
 * Workflow commands that GitHub Actions shows as annotations beside the code.
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 */
export const formatGithub: Formatter = (result, options) => listed(result, options)
  .map(({ place, severity, ruleId, message, related }) => {
    const { file, start, end } = regionOf(place, result);
    const properties: readonly (readonly [name: string, value: string | number])[] = [
      ['file', file],
      ['line', start.line],
      ['endLine', end.line],
      ['col', start.column],
      // GitHub refuses columns of a stretch over several lines.
      ...(start.line === end.line ? [['endColumn', end.column] as const] : []),
      ['title', `Async Lens: ${ruleId}`],
    ];
    const hops = related.map((hop) => `\n${regionOf(hop.place, result).file}:${regionOf(hop.place, result).start.line}: ${hop.message}`);
    return `::${commands[severity]} ${properties.map(([name, value]) => `${name}=${escapeProperty(String(value))}`).join(',')}::${escapeData(message + hops.join(''))}\n`;
  })
  .join('');

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' };

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
