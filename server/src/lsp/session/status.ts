import { statusMethod, type StatusParams } from '../../protocol/requests.ts';
import type { Connection, Log } from './context.ts';

/** Tells the client whether the server is busy, idle or in trouble. */
export interface Status {
  begin(): Work;
  /** A mistake of the user that stays until it is mended (undefined): said once in the log, shown all the time. */
  notice(mistake: string | undefined): void;
}

/** One request under way. */
export interface Work {
  succeeded(): void;
  failed(text: string): void;
  end(): void;
}

/** Requests shorter than this are not shown: a status that flickers on every key tells nothing. */
const busyAfterMs = 300;

export function createStatus(connection: Connection, log: Log, stopping: AbortSignal): Status {
  let underWay = 0;
  let trouble: string | undefined;
  let mistake: string | undefined;
  let told = '';
  let timer: NodeJS.Timeout | undefined;
  stopping.addEventListener('abort', () => clearTimeout(timer));
  const tell = (params: StatusParams) => {
    if (stopping.aborted || told === JSON.stringify(params)) return;
    told = JSON.stringify(params);
    connection.sendNotification(statusMethod, params).catch((error: unknown) => log('debug', `The status was not sent: ${String(error)}`));
  };
  const tellRest = () => {
    const text = trouble ?? mistake;
    tell(text === undefined ? { state: 'idle', text: 'Ready' } : { state: 'error', text });
  };
  return {
    begin() {
      underWay += 1;
      timer ??= setTimeout(() => tell({ state: 'busy', text: 'Checking' }), busyAfterMs);
      return {
        succeeded: () => void (trouble = undefined),
        failed: (text) => void (trouble = text),
        end() {
          underWay -= 1;
          if (underWay > 0) return;
          clearTimeout(timer);
          timer = undefined;
          tellRest();
        },
      };
    },
    notice(text) {
      if (text !== undefined && text !== mistake) log('error', text);
      mistake = text;
      if (underWay === 0) tellRest();
    },
  };
}
