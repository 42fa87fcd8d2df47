import { listens, promising, pure } from '../common-facts.ts';
import { below, each } from '../compose.ts';
import type { ApiFacts, ModuleKnowledge } from '../facts.ts';
import { networkExports } from '../globals/network.ts';

const both: ApiFacts = { effects: ['reads:network', 'writes:network'], returns: 'promise' };

/** `request` sends GET unless its options say otherwise. */
const requests: ApiFacts = {
  ...both,
  effectsWhen: [
    { when: { argument: 1, isAbsent: true }, effects: ['reads:network'] },
    { when: { argument: 1, option: 'method', equals: 'GET' }, effects: ['reads:network'] },
    { when: { argument: 1, option: 'method', isAbsent: true }, effects: ['reads:network'] },
  ],
};

/** A dispatcher's own method takes everything in one argument and wants the method there. */
const dispatches: ApiFacts = { ...both, effectsWhen: [{ when: { argument: 0, option: 'method', equals: 'GET' }, effects: ['reads:network'] }] };

export const undici = {
  modules: ['undici', 'undici-types'],
  aliases: { Client: 'Dispatcher', Pool: 'Dispatcher', Agent: 'Dispatcher', ProxyAgent: 'Dispatcher', BalancedPool: 'Dispatcher', BodyMixin: 'Response', BodyReadable: 'Response' },
  exports: {
    ...networkExports,
    request: requests,
    ...each('stream connect upgrade', both),
    pipeline: { effects: ['reads:network', 'writes:network'], returns: 'value', callsBack: [] },
    ...below('Dispatcher', { request: dispatches, stream: dispatches, ...each('connect upgrade', both), ...each('close destroy', promising('writes:network', 'writes:receiver')), on: listens, once: listens }),
    ...each('setGlobalDispatcher setGlobalOrigin install', { effects: ['writes:environment'], returns: 'value' }),
    ...each('getGlobalDispatcher getGlobalOrigin', { effects: ['reads:environment'], returns: 'value' }),
    ...each('getCookies getSetCookies parseCookie', pure),
    ...each('setCookie deleteCookie', { effects: ['writes:arguments'], returns: 'value' }),
  },
} satisfies ModuleKnowledge;
