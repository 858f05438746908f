import { createHmac } from 'node:crypto';
import { type Cpr, cprOf, revealCpr } from '@overgang/domain';
import { payloadHash } from '../inbox/payloadHash.js';
import { open, seal } from './cipher.js';
import type { VaultKeys } from './vaultKeys.js';

/** A CPR number as the vault keeps it. */
export interface SealedCpr {
  readonly cipherText: Buffer;
  readonly keyId: string;
}

/** The only way between a CPR number and what is stored of it. */
export interface Vault {
  /** Sealed for one citizen: another citizen's entry cannot be put in its place. */
  readonly sealCpr: (cpr: Cpr, citizenId: string) => SealedCpr & { readonly blindIndex: Buffer };
  /** Throws when the entry is another citizen's, was changed, or its key is not known. */
  readonly openCpr: (sealed: SealedCpr, citizenId: string) => Cpr;
  /** HMAC-SHA-256 under a key of its own: finds a number without telling it. */
  readonly blindIndex: (cpr: Cpr) => Buffer;
  /** HMAC-SHA-256 of plain data, whatever the order of its keys: tells whether two are the same, and nothing else. */
  readonly fingerprint: (said: unknown) => Buffer;
  /** For rows that wait to be worked on: the key's id goes with the text. */
  readonly sealText: (text: string) => Buffer;
  readonly openText: (sealed: Uint8Array) => string;
}

function opened(digits: string): Cpr {
  const cpr = cprOf(digits);
  if (cpr === null) throw new Error('a vault entry holds no CPR number');
  return cpr;
}

const cprContext = (keyId: string, citizenId: string) => `cpr/${keyId}/${citizenId}`;
const textContext = (keyId: string) => `text/${keyId}`;

/** The key's id, a zero byte, the sealed text. */
function splitKeyId(bytes: Buffer): { keyId: string; sealed: Buffer } {
  const end = bytes.indexOf(0);
  return { keyId: bytes.subarray(0, end).toString('utf8'), sealed: bytes.subarray(end + 1) };
}

/** A vault with these keys; they are known to it alone. */
export function createVault(keys: VaultKeys): Vault {
  const newest = keys.encryption.id;
  const known = new Map(
    [...keys.older, keys.encryption].map(({ id, key }) => [id, Buffer.from(key, 'base64')]),
  );
  const indexKey = Buffer.from(keys.index, 'base64');
  const keyOf = (id: string): Buffer => {
    const key = known.get(id);
    if (!key) throw new Error(`no vault key ${id}`);
    return key;
  };
  const blindIndex = (cpr: Cpr) => createHmac('sha256', indexKey).update(revealCpr(cpr)).digest();
  return {
    blindIndex,
    fingerprint: (said) => createHmac('sha256', indexKey).update(payloadHash(said)).digest(),
    sealCpr: (cpr, citizenId) => ({
      cipherText: seal(revealCpr(cpr), keyOf(newest), cprContext(newest, citizenId)),
      keyId: newest,
      blindIndex: blindIndex(cpr),
    }),
    openCpr: ({ cipherText, keyId }, citizenId) =>
      opened(open(cipherText, keyOf(keyId), cprContext(keyId, citizenId))),
    sealText: (text) =>
      Buffer.concat([Buffer.from(`${newest}\0`), seal(text, keyOf(newest), textContext(newest))]),
    openText: (bytes) => {
      const { keyId, sealed } = splitKeyId(Buffer.from(bytes));
      return open(sealed, keyOf(keyId), textContext(keyId));
    },
  };
}
