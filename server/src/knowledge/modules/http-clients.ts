import { promising, pure, requestsByMethodOption, writesReceiver } from '../common-facts.ts';
import { below, each, renamed } from '../compose.ts';
import type { ApiFacts, ModuleKnowledge } from '../facts.ts';
import { fetchExports } from '../globals/fetch.ts';

const reads = promising('reads:network');
const both = promising('reads:network', 'writes:network');

/** The method is an option of the only argument, or of the second behind an address; without one it is GET. */
const byMethodAnywhere: ApiFacts = {
  ...both,
  effectsWhen: [
    ...['GET', 'get'].flatMap((method) => [0, 1].map((argument) => ({ when: { argument, option: 'method', equals: method }, effects: ['reads:network'] as const }))),
    { when: { argument: 1, option: 'method', isAbsent: true }, effects: ['reads:network'] },
  ],
};

/** Methods named after those of HTTP, as clients have them on themselves and on their instances. */
const verbs = {
  ...each('get head options', reads),
  ...each('post put patch delete', both),
} satisfies ModuleKnowledge['exports'];

const limits = ['signal', 'timeout'];

const axiosMethods = {
  ...verbs,
  ...each('get head options', { ...reads, timeLimit: { argument: 1, options: limits } }),
  ...each('post put patch', { ...both, timeLimit: { argument: 2, options: limits } }),
  delete: { ...both, timeLimit: { argument: 1, options: limits } },
  ...each('postForm putForm patchForm', both),
  query: reads,
  request: byMethodAnywhere,
  getUri: pure,
} satisfies ModuleKnowledge['exports'];

/** Builds a request step by step; it is sent when awaited. */
const superagentRequest = {
  ...each('set query send attach field type accept auth timeout retry redirects responseType', writesReceiver),
  ...each('then end', both),
} satisfies ModuleKnowledge['exports'];

export const httpClients = [
  {
    modules: ['axios'],
    aliases: { AxiosInstance: 'Axios', AxiosStatic: 'Axios' },
    exports: {
      default: byMethodAnywhere,
      ...axiosMethods,
      ...below('Axios', axiosMethods),
      ...each('create Axios.create', { effects: [], returns: 'value', gives: 'Axios' }),
      Axios: byMethodAnywhere,
      ...each('isAxiosError isCancel mergeConfig', pure),
      ...each('all', { effects: [], returns: 'promise', joins: { mode: 'all', argument: 0 } }),
    },
  },
  {
    modules: ['got'],
    aliases: { got: 'default' },
    exports: {
      default: { ...requestsByMethodOption, timeLimit: { argument: 1, options: limits } },
      ...each('get head', { ...reads, timeLimit: { argument: 1, options: limits } }),
      ...each('post put patch delete', { ...both, timeLimit: { argument: 1, options: limits } }),
      GotRequestFunction: both,
      ...each('extend create', { effects: [], returns: 'value', gives: 'default' }),
      paginate: { effects: ['reads:network'], returns: 'async-iterable' },
      'paginate.all': reads,
      stream: { effects: ['reads:network', 'writes:network'], returns: 'value' },
    },
  },
  {
    modules: ['ky'],
    aliases: { KyInstance: '' },
    exports: {
      default: requestsByMethodOption,
      ...each('get head', reads),
      ...each('post put patch delete', both),
      ...each('extend create', { effects: [], returns: 'value', gives: 'default' }),
      ...each('ResponsePromise.json ResponsePromise.text ResponsePromise.blob ResponsePromise.arrayBuffer ResponsePromise.formData ResponsePromise.bytes', reads),
    },
  },
  {
    modules: ['node-fetch', 'cross-fetch'],
    exports: {
      ...fetchExports,
      default: { ...requestsByMethodOption, returns: 'promise', gives: 'Response' },
      ...each('blobFrom fileFrom', promising('reads:files')),
      ...each('blobFromSync fileFromSync', { effects: ['reads:files'], returns: 'value' }),
    },
  },
  {
    modules: ['superagent'],
    aliases: { SuperAgent: '', SuperAgentStatic: '', SuperAgentRequest: 'Request', SARequest: 'Request' },
    exports: {
      default: both,
      ...each('get head', { effects: ['reads:network'], gives: 'Request' }),
      ...each('post put patch delete del', { effects: ['reads:network', 'writes:network'], gives: 'Request' }),
      ...renamed(superagentRequest, (name) => `Request.${name}`),
    },
  },
] satisfies readonly ModuleKnowledge[];
