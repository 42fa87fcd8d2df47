import type { TextDocument } from 'vscode-languageserver-textdocument';
import { MarkupKind, type Hover, type HoverParams, type ServerCapabilities } from 'vscode-languageserver/node';
import { previewedFix, type Finding } from '../../protocol/finding.ts';
import { clientCommands, type OpenTaskGraphArgument } from '../../protocol/requests.ts';
import type { Span } from '../../protocol/span.ts';
import type { Because } from '../../protocol/task-graph.ts';
import { documentOf, rangeOf } from '../diagnostics/to-diagnostic.ts';
import { rulePage } from '../rule-page.ts';
import { answer } from '../session/answer.ts';
import type { ServerContext } from '../session/context.ts';

/**
 * `textDocument/hover`: what the rules at this place look for, how sure they are, and where to go from here; on the
 * word `await`, what it waits for and why not at once. The message of a finding is not repeated: the editor shows it
 * with the diagnostic.
 */
export function register(context: ServerContext): Partial<ServerCapabilities> {
  context.connection.onHover(
    answer(context, {
      name: 'textDocument/hover',
      uriOf: ({ textDocument }: HoverParams) => textDocument.uri,
      empty: null,
      serve: (params, signal) => hover(context, params, signal),
    }),
  );
  return { hoverProvider: true };
}

async function hover(context: ServerContext, { textDocument: { uri }, position }: HoverParams, signal: AbortSignal): Promise<Hover | null> {
  const report = await context.checks.current(uri, signal);
  const document = documentOf(report);
  const offset = document.offsetAt(position);
  const findings = report.findings.filter(({ place }) => place.start <= offset && offset <= place.end);
  const innermost = findings.toSorted((one, other) => one.place.end - one.place.start - (other.place.end - other.place.start))[0];
  const keyword = awaitAt(report.text, offset);
  const waits = keyword === undefined ? [] : await waitsAt(context, document, report.file, keyword.start, signal);
  const range = innermost?.place ?? (waits.length === 0 ? undefined : keyword);
  if (range === undefined) return null;
  const rules = Map.groupBy(findings, ({ ruleId }) => ruleId);
  const paragraphs = [...rules.values()].map((ofRule) => describe(context, ofRule));
  return {
    contents: { kind: MarkupKind.Markdown, value: [...paragraphs, ...waits, ...graphLinks(context, document, uri, position, findings)].join('\n\n') },
    range: rangeOf(document, range),
  };
}

/** The word `await` under the pointer; whether it is one is for the analysis to say. */
function awaitAt(text: string, offset: number): Span | undefined {
  for (const { index } of text.slice(Math.max(0, offset - 5), offset + 5).matchAll(/(?<![\w$])await(?![\w$])/g)) {
    const start = Math.max(0, offset - 5) + index;
    if (start <= offset && offset <= start + 5) return { start, end: start + 5 };
  }
  return undefined;
}

/** Why the await that begins there waits, each with a link to the code that says so. */
async function waitsAt(context: ServerContext, document: TextDocument, file: string, start: number, signal: AbortSignal): Promise<readonly string[]> {
  const waits = await context.engine.explainWaits(file, signal);
  return waits.filter(({ place }) => place.start === start).map(({ message, because }) => `${message}${linkTo(document, because)}`);
}

function linkTo(document: TextDocument, { place }: Because): string {
  if (place === undefined) return '';
  const line = document.positionAt(place.start).line + 1;
  return ` ([line ${line}](${document.uri}#L${line}))`;
}

function describe(context: ServerContext, [finding]: readonly Finding[]): string {
  if (finding === undefined) return '';
  const { ruleId, confidence, fixes } = finding;
  const summary = context.dependencies.rules.find(({ id }) => id === ruleId)?.summary;
  const sure = confidence === 'likely' ? ' Likely: nothing in the code stands against it, but the effects of a call are unknown.' : '';
  const confirm = fixes.some(({ concurrent }) => concurrent) ? ' The fix changes what runs at the same time, so it is shown for you to confirm.' : '';
  return `[${ruleId}](${rulePage(ruleId)})${summary === undefined ? '.' : `: ${summary}.`}${sure}${confirm}`;
}

/** The graph of the function here, and with the picture after each fix that has one. */
function graphLinks(context: ServerContext, document: TextDocument, uri: string, position: HoverParams['position'], findings: readonly Finding[]): string[] {
  if (!context.client.runs(clientCommands.openTaskGraph)) return [];
  const previews = findings.flatMap(({ ruleId, place: { start, end }, fixes }) => {
    const fix = previewedFix(fixes);
    return fix === undefined ? [] : [graphLink(`Preview in task graph: ${fix.title}`, { uri, position: document.positionAt(start), preview: { ruleId, title: fix.title, start, end } })];
  });
  return [[graphLink('Open task graph', { uri, position }), ...previews].join(' | ')];
}

function graphLink(text: string, argument: OpenTaskGraphArgument): string {
  return `[${text}](command:${clientCommands.openTaskGraph}?${encodeURIComponent(JSON.stringify([argument]))})`;
}
