import { TextDocument } from 'vscode-languageserver-textdocument';
import { DiagnosticSeverity, type Diagnostic, type DiagnosticRelatedInformation, type Range } from 'vscode-languageserver/node';
import type { FileReport, Finding, Problem, RelatedPlace, Severity } from '../../protocol/finding.ts';
import type { DiagnosticData } from '../../protocol/requests.ts';
import type { Span } from '../../protocol/span.ts';
import { rulePage } from '../rule-page.ts';
import type { ServerContext } from '../session/context.ts';
import { uriOfFile } from '../session/uris.ts';

/** Name under which every diagnostic of this server is shown. */
export const diagnosticSource = 'async-lens';

/** What a report says about its file, as an editor shows it. */
export async function toDiagnostics(context: ServerContext, report: FileReport): Promise<Diagnostic[]> {
  const document = documentOf(report);
  const findings = await Promise.all(report.findings.map((finding) => toDiagnostic(context, finding, document)));
  return [...findings, ...report.problems.flatMap((problem) => mistakeAt(problem, document))];
}

/**
 * A problem that the person can mend at its place: a directive with a misspelt rule. Syntax errors are the compiler's
 * to show, and the others have no place in the text; those go to the log.
 */
function mistakeAt({ code, message, span }: Problem, document: TextDocument): Diagnostic[] {
  if (code !== 'directive-unknown-rule' || span === undefined) return [];
  return [{ range: rangeOf(document, span), severity: DiagnosticSeverity.Warning, code, source: diagnosticSource, message }];
}

/**
 * The text that a report's offsets count in, with its line index. Not the open document: that one changes in place
 * with every edit.
 */
export function documentOf({ file, text }: FileReport): TextDocument {
  return TextDocument.create(uriOfFile(file), '', 0, text);
}

async function toDiagnostic(context: ServerContext, finding: Finding, document: TextDocument): Promise<Diagnostic> {
  const related = context.client.showsRelatedInformation ? await relatedInformation(context, finding, document) : [];
  return {
    range: rangeOf(document, finding.place),
    severity: severityOf[finding.severity],
    code: finding.ruleId,
    codeDescription: { href: rulePage(finding.ruleId) },
    source: diagnosticSource,
    message: finding.message,
    ...(related.length === 0 ? {} : { relatedInformation: related }),
    data: dataOf(finding),
  };
}

const severityOf = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} satisfies Record<Severity, DiagnosticSeverity>;

/** A span as lines and UTF-16 characters of a text. */
export function rangeOf(document: TextDocument, { start, end }: Span): Range {
  return { start: document.positionAt(start), end: document.positionAt(end) };
}

/** What a diagnostic carries so that its actions need no further check. */
export function dataOf({ ruleId, place, fixes, remedy }: Finding): DiagnosticData {
  return {
    ruleId,
    start: place.start,
    end: place.end,
    fixes: fixes.map(({ title, kind, concurrent, keepsBehaviour }) => ({ title, kind, concurrent, ...(keepsBehaviour === true ? { keepsBehaviour } : {}) })),
    ...(remedy === undefined ? {} : { remedy }),
  };
}

async function relatedInformation(context: ServerContext, finding: Finding, document: TextDocument): Promise<DiagnosticRelatedInformation[]> {
  const places = await Promise.all(finding.related.map((place) => relatedPlace(context, place, finding.place.file, document)));
  return places.filter((place) => place !== undefined);
}

/** Undefined, and logged, when the other file cannot be read: the finding stands without it. */
async function relatedPlace(
  context: ServerContext,
  { message, place }: RelatedPlace,
  file: string,
  document: TextDocument,
): Promise<DiagnosticRelatedInformation | undefined> {
  try {
    const text = place.file === file ? document : await context.documents.read(place.file);
    return { message, location: { uri: context.documents.uriOf(place.file), range: rangeOf(text, place) } };
  } catch (error) {
    context.log('warn', `A related place in ${place.file} is not shown: ${String(error)}`);
    return undefined;
  }
}
