import { callingBackLater, promising } from '../common-facts.ts';
import { below, each, eachWith } from '../compose.ts';
import type { ModuleKnowledge } from '../facts.ts';

const lookups = 'lookup lookupService';
const queries = `resolve resolve4 resolve6 resolveAny resolveCaa resolveCname resolveMx resolveNaptr resolveNs resolvePtr resolveSoa resolveSrv resolveTlsa resolveTxt
  reverse`;

const promises = each(`${lookups} ${queries}`, promising('reads:network'));
const callbacks = eachWith(`${lookups} ${queries}`, (name) => ({
  ...callingBackLater('reads:network'),
  promiseForm: name === 'lookup' || name === 'lookupService'
    ? { module: 'node:dns/promises', path: name, shape: 'different', note: 'gives one object where the callback gets two values' }
    : { module: 'node:dns/promises', path: name, shape: 'same' },
}));

const settings = {
  ...each('getServers getDefaultResultOrder', { effects: ['reads:environment'], returns: 'value' }),
  ...each('setServers setDefaultResultOrder', { effects: ['writes:environment'], returns: 'value' }),
} satisfies ModuleKnowledge['exports'];

export const dns = [
  {
    modules: ['node:dns', 'dns'],
    contains: { promises: 'dns/promises' },
    exports: { ...settings, ...callbacks, ...below('Resolver', each(queries, callingBackLater('reads:network'))) },
  },
  {
    modules: ['node:dns/promises', 'dns/promises'],
    exports: { ...settings, ...promises, ...below('Resolver', each(queries, promising('reads:network'))) },
  },
] satisfies readonly ModuleKnowledge[];
