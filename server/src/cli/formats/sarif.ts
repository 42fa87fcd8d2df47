import { pathToFileURL } from 'node:url';
import type { Finding, Fix, Problem, Severity } from '../../protocol/finding.ts';
import type { Place } from '../../protocol/span.ts';
import type { CheckResult } from '../check-result.ts';
import type { RuleInfo } from '../rule-info.ts';
import { listed, type FormatOptions, type Formatter } from './format.ts';
import { problemLine, problemMessage } from './problem-line.ts';
import { regionOf } from './regions.ts';

/** SARIF 2.1.0, for code scanning services. https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export const formatSarif: Formatter = (result, options) => {
  const findings = listed(result, options);
  const rules = rulesOf(findings, options);
  return `${JSON.stringify({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{
      tool: {
        driver: {
          name: 'Async Lens',
          semanticVersion: options.version,
          rules: rules.map((rule) => reportingDescriptor(rule, options)),
        },
      },
      columnKind: 'utf16CodeUnits',
      invocations: [{ executionSuccessful: true, toolExecutionNotifications: result.problems.map((problem) => notification(problem, result)) }],
      results: findings.map((finding) => sarifResult(finding, rules, result)),
    }],
  }, undefined, 2)}\n`;
};

/** What services call the root of the checked-out repository. Where that is on this machine is nobody's business. */
const root = '%SRCROOT%';

const levels: Readonly<Record<Severity | 'off', string>> = { error: 'error', warning: 'warning', info: 'note', hint: 'note', off: 'none' };

/** Rules with findings, in order of their ids. */
function rulesOf(findings: readonly Finding[], { rules }: FormatOptions): readonly RuleInfo[] {
  const found = new Set(findings.map(({ ruleId }) => ruleId));
  return rules.filter(({ id }) => found.has(id)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function reportingDescriptor({ id, summary, severity, family }: RuleInfo, { rulePage }: FormatOptions): object {
  return {
    id,
    shortDescription: { text: `${summary}.` },
    helpUri: rulePage(id),
    defaultConfiguration: { enabled: severity !== 'off', level: severity === 'off' ? 'note' : levels[severity] },
    properties: { tags: ['async', family] },
  };
}

function sarifResult(finding: Finding, rules: readonly RuleInfo[], result: CheckResult): object {
  const ruleIndex = rules.findIndex(({ id }) => id === finding.ruleId);
  return {
    ruleId: finding.ruleId,
    ...(ruleIndex === -1 ? {} : { ruleIndex }),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: physicalLocation(finding.place, result) }],
    ...(finding.related.length === 0 ? {} : {
      relatedLocations: finding.related.map(({ message, place }, id) => ({ id, physicalLocation: physicalLocation(place, result), message: { text: message } })),
    }),
    ...(finding.fixes.length === 0 ? {} : { fixes: finding.fixes.map((fix) => sarifFix(fix, result)) }),
    properties: { confidence: finding.confidence },
  };
}

function sarifFix({ title, edits }: Fix, result: CheckResult): object {
  const byFile = Map.groupBy(edits, ({ file }) => file);
  return {
    description: { text: title },
    artifactChanges: [...byFile].map(([file, changes]) => ({
      artifactLocation: physicalLocation({ file, start: 0, end: 0 }, result).artifactLocation,
      replacements: changes.map(({ span, newText }) => ({
        deletedRegion: physicalLocation({ file, ...span }, result).region,
        insertedContent: { text: newText },
      })),
    })),
  };
}

function notification(problem: Problem, result: CheckResult): object {
  const { code, file, span } = problem;
  const isPlaced = file !== undefined && span !== undefined && result.sources.has(file);
  return {
    level: code === 'internal' ? 'error' : 'warning',
    message: { text: isPlaced ? problemMessage(problem, result) : problemLine(problem, result) },
    descriptor: { id: code },
    ...(isPlaced ? { locations: [{ physicalLocation: physicalLocation({ file, ...span }, result) }] } : {}),
  };
}

interface PhysicalLocation {
  readonly artifactLocation: { readonly uri: string; readonly uriBaseId?: string };
  readonly region: { readonly startLine: number; readonly startColumn: number; readonly endLine: number; readonly endColumn: number };
}

function physicalLocation(place: Place, result: CheckResult): PhysicalLocation {
  const { file, start, end } = regionOf(place, result);
  const isInside = !file.startsWith('../') && !/^(?:[a-z]:)?\//i.test(file);
  return {
    artifactLocation: isInside ? { uri: file.split('/').map(encodeURIComponent).join('/'), uriBaseId: root } : { uri: pathToFileURL(place.file).href },
    region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
  };
}
