import { callingBackLater, pure, readsReceiver, writesReceiver } from '../common-facts.ts';
import { below, each, eachWith } from '../compose.ts';
import type { ApiFacts, Counterpart, ModuleKnowledge, WorldEffect } from '../facts.ts';

function promisified(path: string, note = 'wrap it with `promisify` of `node:util`'): Counterpart {
  return { module: 'node:crypto', path, shape: 'different', takesCallback: true, givesOneValue: path !== 'generateKeyPair', note };
}

const notes: Readonly<Record<string, string>> = {
  generateKeyPair: 'promisified it gives `{ publicKey, privateKey }` as the synchronous form does',
  hkdf: 'promisified it gives an ArrayBuffer as the synchronous form does',
};

/** `pbkdf2Sync` and its like: the callback form computes in the thread pool. */
function withTwin(names: string, effects: readonly WorldEffect[]): Readonly<Record<string, ApiFacts>> {
  const callback = eachWith(names, (name) => ({ ...callingBackLater(...effects), promiseForm: promisified(name, notes[name]) }));
  const sync = eachWith(names, (name) => ({ effects, returns: 'value', blocks: { on: 'cpu', counterpart: promisified(name, notes[name]) } }));
  return { ...callback, ...Object.fromEntries(Object.entries(sync).map(([name, facts]) => [`${name}Sync`, facts])) };
}

/** Blocks when no callback is given; the position is the first that can hold it. */
function unlessCallback(name: string, callbackFrom: number): ApiFacts {
  return { effects: [], callsBack: [], blocks: { on: 'cpu', when: 'without-callback', callbackFrom, counterpart: promisified(name) } };
}

/** From about this many bytes on `randomBytes` is worth a word; below, it takes microseconds and nobody should care. */
const manyRandomBytes = 1_048_576;

const randomBytes: ApiFacts = {
  effects: ['reads:random'],
  callsBack: [],
  blocks: { on: 'cpu', when: { argument: 0, atLeast: manyRandomBytes }, counterpart: promisified('randomBytes') },
};

export const crypto = {
  modules: ['node:crypto', 'crypto'],
  contains: { webcrypto: 'global#Crypto', subtle: 'global#SubtleCrypto' },
  aliases: { Cipher: 'Cipheriv', Decipher: 'Decipheriv', CipherGCM: 'Cipheriv', DecipherGCM: 'Decipheriv' },
  exports: {
    ...withTwin('argon2 checkPrime hkdf pbkdf2 scrypt', []),
    ...withTwin('generateKey generateKeyPair generatePrime', ['reads:random']),
    ...withTwin('randomFill', ['reads:random', 'writes:arguments']),
    sign: unlessCallback('sign', 3),
    verify: unlessCallback('verify', 4),
    diffieHellman: unlessCallback('diffieHellman', 1),
    encapsulate: unlessCallback('encapsulate', 1),
    decapsulate: unlessCallback('decapsulate', 2),
    ...each('randomBytes pseudoRandomBytes', randomBytes),
    randomInt: { effects: ['reads:random'], callsBack: [] },
    ...each('randomUUID randomUUIDv7', { effects: ['reads:random'], returns: 'value' }),
    getRandomValues: { effects: ['reads:random', 'writes:arguments'], returns: 'value' },
    ...each(
      `createHash createHmac createSign createVerify createCipheriv createDecipheriv createDiffieHellman createDiffieHellmanGroup getDiffieHellman createECDH
      createPrivateKey createPublicKey createSecretKey timingSafeEqual hash privateDecrypt privateEncrypt publicDecrypt publicEncrypt getCiphers getCipherInfo
      getCurves getHashes`,
      pure,
    ),
    ...below('Hash', { update: writesReceiver, digest: writesReceiver, copy: readsReceiver }),
    ...below('Hmac', { update: writesReceiver, digest: writesReceiver }),
    ...below('Sign', { update: writesReceiver, sign: writesReceiver }),
    ...below('Verify', { update: writesReceiver, verify: writesReceiver }),
    ...each(
      `Cipheriv.update Cipheriv.final Cipheriv.setAutoPadding Cipheriv.setAAD Decipheriv.update Decipheriv.final Decipheriv.setAutoPadding
      Decipheriv.setAuthTag Decipheriv.setAAD`,
      writesReceiver,
    ),
    'Cipheriv.getAuthTag': readsReceiver,
    ...each('KeyObject.equals KeyObject.toCryptoKey', pure),
    ...each('X509Certificate.checkHost X509Certificate.checkEmail X509Certificate.checkIP X509Certificate.checkIssued X509Certificate.verify', pure),
  },
} satisfies ModuleKnowledge;
