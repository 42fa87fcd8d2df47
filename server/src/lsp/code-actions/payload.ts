import type { Remedy } from '../../protocol/finding.ts';
import type { DiagnosticData } from '../../protocol/requests.ts';

/**
 * What an action carries from the list to its resolving. Stateless: the finding is found again in the text as it then
 * is, so an edit or a restart in between loses nothing.
 */
export type ActionData =
  | { readonly action: 'fix'; readonly uri: string; readonly ruleId: string; readonly start: number; readonly end: number; readonly title: string }
  | { readonly action: 'fixAll'; readonly uri: string }
  /** Makes the function around a place asynchronous, with its callers. */
  | { readonly action: 'makeAsync'; readonly uri: string; readonly file: string; readonly offset: number };

/** The `data` of an action of ours; undefined for anything else. */
export function readActionData(value: unknown): ActionData | undefined {
  if (!isRecord(value) || typeof value['uri'] !== 'string') return undefined;
  if (value['action'] === 'fixAll') return { action: 'fixAll', uri: value['uri'] };
  const { ruleId, start, end, title, uri, file, offset } = value;
  if (value['action'] === 'makeAsync') return typeof file === 'string' && typeof offset === 'number' ? { action: 'makeAsync', uri, file, offset } : undefined;
  return value['action'] === 'fix' && typeof ruleId === 'string' && typeof start === 'number' && typeof end === 'number' && typeof title === 'string'
    ? { action: 'fix', uri, ruleId, start, end, title }
    : undefined;
}

/** The `data` of a diagnostic of ours; undefined for anything else. */
export function readDiagnosticData(value: unknown): DiagnosticData | undefined {
  if (!isRecord(value)) return undefined;
  const { ruleId, start, end, fixes, remedy } = value;
  return typeof ruleId === 'string' && typeof start === 'number' && typeof end === 'number' && Array.isArray(fixes)
    ? { ruleId, start, end, fixes: fixes.filter(isFixData), ...(isRemedy(remedy) ? { remedy } : {}) }
    : undefined;
}

function isFixData(value: unknown): value is DiagnosticData['fixes'][number] {
  return isRecord(value) && typeof value['title'] === 'string' && (value['kind'] === 'safe' || value['kind'] === 'offer') && typeof value['concurrent'] === 'boolean';
}

function isRemedy(value: unknown): value is Remedy {
  if (!isRecord(value) || typeof value['title'] !== 'string' || !isRecord(value['place'])) return false;
  const { file, start, end } = value['place'];
  return typeof file === 'string' && typeof start === 'number' && typeof end === 'number';
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
