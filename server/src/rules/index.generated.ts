// Generated from the files of this folder by index.test.ts; `npx vitest -u` writes it anew.
import { rule as noBlockingCall } from './no-blocking-call.ts';
import { rule as noFloatingPromises } from './no-floating-promises.ts';
import { rule as noSequentialAwait } from './no-sequential-await.ts';
import type { Rule } from './rule.ts';

export const rules = [noBlockingCall, noFloatingPromises, noSequentialAwait] as readonly Rule[];
