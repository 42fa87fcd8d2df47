import type { FileFacts } from '../../effects/facts.ts';
import type { CallTargets } from '../../effects/targets.ts';
import type { FunctionId } from '../../model/model.ts';

/** Each item waits for its turn already: `limit(() => load(x))`, `queue.add(..)`, `await semaphore.acquire()`. */
export function isLimited(file: string, facts: FileFacts, targets: CallTargets, callback: FunctionId): boolean {
  return (facts.functions[callback]?.body.calls ?? []).some((call) => {
    const target = targets.targetOf(file, call);
    if (target.kind === 'api' && target.facts?.joins?.mode === 'limit') return true;
    return limiterName.test(call.name ?? '') || limiterName.test(call.receiverName ?? '');
  });
}

const limiterName = /limit|throttle|queue|pool|semaphore|mutex|lock(?!ed)|schedul|enqueue|debounce|bottleneck|dedupe/i;
