import { listens, pure } from '../common-facts.ts';
import { below, each } from '../compose.ts';
import type { ApiFacts, ModuleKnowledge } from '../facts.ts';
import { fetchExports, newerBodyExports } from '../globals/fetch.ts';

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

/** A dispatcher's own methods take everything in one argument, and a callback in place of giving a promise. */
const dispatches: ApiFacts = {
  effects: ['reads:network', 'writes:network'],
  effectsWhen: [{ when: { argument: 0, option: 'method', equals: 'GET' }, effects: ['reads:network'] }],
};

export const undici = {
  modules: ['undici', 'undici-types'],
  aliases: {
    Client: 'Dispatcher',
    Pool: 'Dispatcher',
    Agent: 'Dispatcher',
    ProxyAgent: 'Dispatcher',
    BalancedPool: 'Dispatcher',
    BodyMixin: 'Response',
    BodyReadable: 'Response',
  },
  exports: {
    ...fetchExports,
    ...newerBodyExports,
    ...each('WebSocket.send WebSocket.close EventSource.close', { effects: ['writes:network', 'writes:receiver'], isOrderedReceiver: true }),
    request: requests,
    ...each('stream connect upgrade', both),
    pipeline: { effects: ['reads:network', 'writes:network'], returns: 'value', callsBack: [] },
    ...below('Dispatcher', {
      ...each('request stream', dispatches),
      ...each('connect upgrade', { effects: ['reads:network', 'writes:network'] }),
      ...each('close destroy', { effects: ['writes:network', 'writes:receiver'] }),
      ...each('on once', listens),
    }),
    ...each('setGlobalDispatcher setGlobalOrigin install', { effects: ['writes:environment'], returns: 'value' }),
    ...each('getGlobalDispatcher getGlobalOrigin', { effects: ['reads:environment'], returns: 'value' }),
    ...each('getCookies getSetCookies parseCookie', pure),
    ...each('setCookie deleteCookie', { effects: ['writes:arguments'], returns: 'value' }),
  },
} satisfies ModuleKnowledge;
