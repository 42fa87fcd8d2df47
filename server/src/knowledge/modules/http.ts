import { listens, listensOnce, pure, readsReceiver } from '../common-facts.ts';
import { below, each } from '../compose.ts';
import type { ApiFacts, ModuleKnowledge } from '../facts.ts';

const bothWays: ApiFacts = { effects: ['reads:network', 'writes:network'], returns: 'value', callsBack: [], gives: 'ClientRequest' };
const sends: ApiFacts = { effects: ['writes:network', 'writes:receiver'], callsBack: [], isOrderedReceiver: true };

const message = {
  ...each('write end writeHead writeContinue writeProcessing writeEarlyHints addTrailers flushHeaders', sends),
  ...each('setHeader setHeaders appendHeader removeHeader setTimeout', { effects: ['writes:receiver'], callsBack: [] }),
  ...each('getHeader getHeaders getHeaderNames hasHeader', readsReceiver),
} satisfies ModuleKnowledge['exports'];

const client = {
  request: bothWays,
  get: { ...bothWays, effects: ['reads:network'] },
  createServer: { effects: [], returns: 'value', callsBack: [], gives: 'Server' },
  'Server.on': listens,
  'Server.once': listensOnce,
  ...each('Server.close Server.closeAllConnections Server.closeIdleConnections', { effects: ['writes:network', 'writes:receiver'], callsBack: [] }),
} satisfies ModuleKnowledge['exports'];

export const http = [
  {
    modules: ['node:http', 'http'],
    aliases: { OutgoingMessage: 'ServerResponse' },
    exports: {
      ...client,
      ...each('validateHeaderName validateHeaderValue', pure),
      ...below('ServerResponse', message),
      ...below('ClientRequest', {
        ...each('write end', sends),
        ...each('abort destroy', { effects: ['writes:network', 'writes:receiver'] }),
        on: listens,
        once: listensOnce,
      }),
      'IncomingMessage.on': listens,
      'IncomingMessage.once': listensOnce,
      'Agent.destroy': { effects: ['writes:network', 'writes:receiver'] },
    },
  },
  { modules: ['node:https', 'https'], exports: { ...client, 'Agent.destroy': { effects: ['writes:network', 'writes:receiver'] } } },
  {
    modules: ['node:http2', 'http2'],
    exports: {
      connect: { effects: ['reads:network', 'writes:network'], returns: 'value', callsBack: [] },
      ...each('createServer createSecureServer', { effects: [], returns: 'value', callsBack: [] }),
      ...each('getDefaultSettings getPackedSettings getUnpackedSettings', pure),
      ...below('Http2ServerResponse', { ...each('write end writeHead', sends), ...each('setHeader removeHeader', { effects: ['writes:receiver'] }) }),
    },
  },
] satisfies readonly ModuleKnowledge[];
