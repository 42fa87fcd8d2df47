import type { Engine } from '../../engine/contract.ts';
import type { FileReport } from '../../protocol/finding.ts';
import type { OpenDocuments } from './documents.ts';
import type { Refresh } from './refresh.ts';

/** Checks that are true for the text on the screen, or are not answered. */
export interface Checks {
  /**
   * The report of a document's current text; of the file on disk when it is not open. When the text changes while it
   * is checked, that check is dropped and the new text is checked instead. Rejects with the signal's reason.
   *
   * The report of an open document is kept until anything changes anywhere: a hover, the edit of a fix and fix on save
   * find it ready.
   */
  current(uri: string, signal: AbortSignal): Promise<FileReport>;
}

export function createChecks(engine: Engine, documents: OpenDocuments, refresh: Refresh): Checks {
  const underWay = new Map<string, Set<AbortController>>();
  const kept = new Map<string, FileReport>();
  let generation = 0;
  const forget = () => {
    generation += 1;
    kept.clear();
  };
  refresh.onChange(forget);
  documents.onChange(({ uri }) => {
    forget();
    underWay.get(uri)?.forEach((attempt) => attempt.abort(textChanged));
  });
  return {
    async current(uri, signal) {
      for (;;) {
        signal.throwIfAborted();
        const known = kept.get(uri);
        if (known !== undefined) return known;
        const began = generation;
        const version = documents.get(uri)?.version;
        const report = await attempt(uri, signal);
        if (report === undefined || documents.get(uri)?.version !== version) continue;
        if (version !== undefined && generation === began && report.status !== 'failed') kept.set(uri, report);
        return report;
      }
    },
  };

  /** Undefined when the text changed under the check. */
  async function attempt(uri: string, signal: AbortSignal): Promise<FileReport | undefined> {
    const controller = new AbortController();
    const attempts = underWay.get(uri) ?? new Set();
    underWay.set(uri, attempts.add(controller));
    try {
      return await engine.check(documents.fileOf(uri), AbortSignal.any([signal, controller.signal]));
    } catch (error) {
      if (controller.signal.aborted && !signal.aborted) return undefined;
      throw error;
    } finally {
      attempts.delete(controller);
      if (attempts.size === 0) underWay.delete(uri);
    }
  }
}

const textChanged = new Error('The text changed while it was checked.');
