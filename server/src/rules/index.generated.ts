// Written by index.test.ts: run `npx vitest run server/src/rules -u` after adding or removing a rule.
import { rule as awaitThenable } from './await-thenable.ts';
import { rule as forwardAbortSignal } from './forward-abort-signal.ts';
import { rule as noAsyncArrayCallback } from './no-async-array-callback.ts';
import { rule as noAsyncPromiseExecutor } from './no-async-promise-executor.ts';
import { rule as noAwaitBeforeGuard } from './no-await-before-guard.ts';
import { rule as noAwaitInLoop } from './no-await-in-loop.ts';
import { rule as noAwaitInPromiseMethods } from './no-await-in-promise-methods.ts';
import { rule as noBatchBarrier } from './no-batch-barrier.ts';
import { rule as noBlockingCall } from './no-blocking-call.ts';
import { rule as noBusyWait } from './no-busy-wait.ts';
import { rule as noCheckThenAct } from './no-check-then-act.ts';
import { rule as noConcurrentTransaction } from './no-concurrent-transaction.ts';
import { rule as noCpuBoundInAsync } from './no-cpu-bound-in-async.ts';
import { rule as noEndlessConsumer } from './no-endless-consumer.ts';
import { rule as noFloatingInAll } from './no-floating-in-all.ts';
import { rule as noFloatingPromises } from './no-floating-promises.ts';
import { rule as noLeakedTimer } from './no-leaked-timer.ts';
import { rule as noMisusedPromises } from './no-misused-promises.ts';
import { rule as noPromiseConstructorWrap } from './no-promise-constructor-wrap.ts';
import { rule as noRejectionWindow } from './no-rejection-window.ts';
import { rule as noSequentialAwait } from './no-sequential-await.ts';
import { rule as noSequentialForAwait } from './no-sequential-for-await.ts';
import { rule as noSwallowedAbort } from './no-swallowed-abort.ts';
import { rule as noUnawaitedTask } from './no-unawaited-task.ts';
import { rule as noUnboundedConcurrency } from './no-unbounded-concurrency.ts';
import { rule as noUnsettledPromise } from './no-unsettled-promise.ts';
import { rule as noUselessPromiseWrap } from './no-useless-promise-wrap.ts';
import { rule as preferForAwait } from './prefer-for-await.ts';
import { rule as preferPromiseApi } from './prefer-promise-api.ts';
import { rule as requireAtomicUpdates } from './require-atomic-updates.ts';
import { rule as requireAwait } from './require-await.ts';
import { rule as requireTimeout } from './require-timeout.ts';
import { rule as returnAwait } from './return-await.ts';
import { rule as unusedSuppression } from './unused-suppression.ts';
import type { Rule } from './support/rule.ts';

/** Every rule there is, by name. What their options are only they know, so here they are plain objects. */
export const rules = [awaitThenable, forwardAbortSignal, noAsyncArrayCallback, noAsyncPromiseExecutor, noAwaitBeforeGuard, noAwaitInLoop, noAwaitInPromiseMethods, noBatchBarrier, noBlockingCall, noBusyWait, noCheckThenAct, noConcurrentTransaction, noCpuBoundInAsync, noEndlessConsumer, noFloatingInAll, noFloatingPromises, noLeakedTimer, noMisusedPromises, noPromiseConstructorWrap, noRejectionWindow, noSequentialAwait, noSequentialForAwait, noSwallowedAbort, noUnawaitedTask, noUnboundedConcurrency, noUnsettledPromise, noUselessPromiseWrap, preferForAwait, preferPromiseApi, requireAtomicUpdates, requireAwait, requireTimeout, returnAwait, unusedSuppression] as readonly Rule[];
