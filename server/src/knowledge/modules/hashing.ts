import { pure } from '../common-facts.ts';
import { each } from '../compose.ts';
import type { ApiFacts, ModuleKnowledge } from '../facts.ts';

const computes: ApiFacts = { effects: [], returns: 'promise' };
/** Gives a promise unless a callback is given. */
const computesOrCallsBack: ApiFacts = { effects: [], callsBack: [] };

function twins(module: string, names: string): Readonly<Record<string, ApiFacts>> {
  return Object.fromEntries(names.split(' ').flatMap((name): readonly [string, ApiFacts][] => [
    [name, computesOrCallsBack],
    [`${name}Sync`, { effects: [], returns: 'value', blocks: { on: 'cpu', counterpart: { module, path: name, shape: 'same' } } }],
  ]));
}

/** Signs and checks on the one thread, with a callback or without. */
const tokens: ApiFacts = {
  effects: [],
  callsBack: [],
  blocks: {
    on: 'cpu', when: 'without-callback', callbackFrom: 2,
    advice: 'pass a callback, or use `jose`, which signs through WebCrypto',
  },
};

export const hashing = [
  { modules: ['bcrypt'], exports: { ...twins('bcrypt', 'hash compare genSalt'), getRounds: pure } },
  { modules: ['bcryptjs'], exports: { ...twins('bcryptjs', 'hash compare genSalt'), ...each('getRounds getSalt truncates encodeBase64 decodeBase64', pure) } },
  { modules: ['@node-rs/bcrypt'], exports: twins('@node-rs/bcrypt', 'hash verify compare genSalt') },
  { modules: ['@node-rs/argon2'], exports: twins('@node-rs/argon2', 'hash hashRaw verify') },
  { modules: ['argon2'], exports: { ...each('hash verify', computes), needsRehash: pure } },
  { modules: ['jsonwebtoken'], exports: { ...each('sign verify', tokens), decode: pure } },
  {
    modules: ['jose'],
    exports: { ...each('jwtVerify importJWK importPKCS8 importSPKI exportJWK generateKeyPair generateSecret SignJWT.sign', computes), ...each('decodeJwt decodeProtectedHeader', pure) },
  },
] satisfies readonly ModuleKnowledge[];
