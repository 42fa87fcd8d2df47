import type { Colors } from './colors.ts';

/**
 * A page of the documentation as a person reads it in a terminal: headings stand out, links show their text, code keeps
 * its lines. Only what our pages use of Markdown; everything else is printed as it is written.
 */
export function renderPage(markdown: string, colors: Colors): string {
  let isCode = false;
  const lines: string[] = [];
  for (const line of markdown.replaceAll(/<!--[^]*?-->\n?/g, '').split(/\r?\n/)) {
    const fence = /^\s*```+\s*(.*)$/.exec(line);
    if (fence !== null) {
      isCode = !isCode;
      if (isCode) lines.push(...codeTitle(fence[1]!, colors));
    } else lines.push(isCode ? `    ${line}`.trimEnd() : renderLine(line, colors));
  }
  return `${lines.join('\n').trim()}\n`;
}

/** Our pages mark examples as `ts incorrect` and `ts correct`. */
function codeTitle(info: string, colors: Colors): readonly string[] {
  const words = info.split(/\s+/);
  if (words.includes('incorrect')) return [colors.red('  reported:')];
  if (words.includes('correct')) return [colors.green('  not reported:')];
  return [];
}

function renderLine(line: string, colors: Colors): string {
  const heading = /^(#+)\s+(.*)$/.exec(line);
  if (heading !== null) return heading[1]!.length === 1 ? colors.bold(colors.underline(plain(heading[2]!))) : colors.bold(plain(heading[2]!));
  return line
    .replace(/^(\s*)[-*]\s+/, '$1• ')
    .replaceAll(link, '$1')
    .replaceAll(/\*\*([^*]+)\*\*/g, (_all, text: string) => colors.bold(text))
    .replaceAll(/`([^`]+)`/g, (_all, code: string) => (colors.isColorSupported ? colors.cyan(code) : `\`${code}\``));
}

const link = /\[([^\]]+)\]\([^)]*\)/g;

function plain(text: string): string {
  return text.replaceAll(link, '$1').replaceAll(/[`*]/g, '');
}
