import { listens, listensOnce, pure } from '../common-facts.ts';
import { below, each } from '../compose.ts';
import type { ModuleKnowledge } from '../facts.ts';

const connects = { effects: ['reads:network', 'writes:network'], returns: 'value', callsBack: [], gives: 'Socket' } as const;
const sends = { effects: ['writes:network', 'writes:receiver'], callsBack: [], isOrderedReceiver: true } as const;

const socket = {
  ...each('write end connect resetAndDestroy destroySoon', sends),
  ...each('pause resume setTimeout setNoDelay setKeepAlive ref unref', { effects: ['writes:receiver'], callsBack: [] }),
  on: listens,
  once: listensOnce,
} satisfies ModuleKnowledge['exports'];

const server = {
  ...each('listen close', { effects: ['writes:network', 'writes:receiver'], callsBack: [], returns: 'callback' }),
  on: listens,
  once: listensOnce,
} satisfies ModuleKnowledge['exports'];

/** TCP, TLS and UDP. `bindSync` and `connectSync` of `dgram` never ask the network: they do not block. */
export const net = [
  {
    modules: ['node:net', 'net'],
    aliases: { Stream: 'Socket' },
    exports: {
      ...each('connect createConnection', connects),
      createServer: { effects: [], returns: 'value', callsBack: [], gives: 'Server' },
      ...each('isIP isIPv4 isIPv6', pure),
      ...below('Socket', socket),
      ...below('Server', server),
    },
  },
  {
    modules: ['node:tls', 'tls'],
    exports: {
      connect: { ...connects, gives: 'TLSSocket' },
      createServer: { effects: [], returns: 'value', callsBack: [], gives: 'Server' },
      createSecureContext: pure,
      ...each('TLSSocket.on Server.on', listens),
      ...each('TLSSocket.once Server.once', listensOnce),
      'TLSSocket.renegotiate': sends,
    },
  },
  {
    modules: ['node:dgram', 'dgram'],
    exports: {
      createSocket: { effects: [], returns: 'value', callsBack: [], gives: 'Socket' },
      ...each('Socket.send Socket.bind Socket.connect Socket.close', { effects: ['writes:network', 'writes:receiver'], callsBack: [], returns: 'callback' }),
      ...each('Socket.bindSync Socket.connectSync', { effects: ['writes:network', 'writes:receiver'], returns: 'value' }),
      'Socket.on': listens,
      'Socket.once': listensOnce,
    },
  },
] satisfies readonly ModuleKnowledge[];
