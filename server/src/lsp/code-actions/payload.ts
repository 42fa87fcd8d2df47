import type { DiagnosticData } from '../../protocol/requests.ts';

/**
 * What an action carries from the list to its resolving. Stateless: the finding is found again in the text as it then
 * is, so an edit or a restart in between loses nothing.
 */
export type ActionData =
  | { readonly action: 'fix'; readonly uri: string; readonly ruleId: string; readonly start: number; readonly end: number; readonly title: string }
  | { readonly action: 'fixAll'; readonly uri: string };

/** The `data` of an action of ours; undefined for anything else. */
export function readActionData(value: unknown): ActionData | undefined {
  if (!isRecord(value) || typeof value['uri'] !== 'string') return undefined;
  if (value['action'] === 'fixAll') return { action: 'fixAll', uri: value['uri'] };
  const { ruleId, start, end, title, uri } = value;
  return value['action'] === 'fix' && typeof ruleId === 'string' && typeof start === 'number' && typeof end === 'number' && typeof title === 'string'
    ? { action: 'fix', uri, ruleId, start, end, title }
    : undefined;
}

/** The `data` of a diagnostic of ours; undefined for anything else. */
export function readDiagnosticData(value: unknown): DiagnosticData | undefined {
  if (!isRecord(value)) return undefined;
  const { ruleId, start, end, fixes } = value;
  return typeof ruleId === 'string' && typeof start === 'number' && typeof end === 'number' && Array.isArray(fixes)
    ? { ruleId, start, end, fixes: fixes.filter(isFixData) }
    : undefined;
}

function isFixData(value: unknown): value is DiagnosticData['fixes'][number] {
  return isRecord(value) && typeof value['title'] === 'string' && (value['kind'] === 'safe' || value['kind'] === 'offer') && typeof value['concurrent'] === 'boolean';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
