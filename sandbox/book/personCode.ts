import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Books name people by a code: the same person has the same code in every book, so that books can be compared, and no
 * CPR number stands in a file.
 */
export interface PersonCodes {
  readonly conceal: (cpr: string) => string;
  readonly reveal: (code: string) => string;
  /** One way: for names and addresses, which only need to be recognised. */
  readonly fingerprint: (text: string) => string;
}

/** The key lives beside the books; whoever has both has the people, as in any system of record. */
export function openPersonCodes(folder: string): PersonCodes {
  const key = keptKey(folder);
  const mac = (text: string) => createHmac('sha256', key).update(text).digest();
  return {
    conceal: (cpr) => {
      const iv = mac(cpr).subarray(0, 16);
      const cipher = createCipheriv('aes-256-ctr', key, iv);
      return Buffer.concat([iv, cipher.update(cpr, 'utf8'), cipher.final()]).toString('base64url');
    },
    reveal: (code) => {
      const bytes = Buffer.from(code, 'base64url');
      const decipher = createDecipheriv('aes-256-ctr', key, bytes.subarray(0, 16));
      return Buffer.concat([decipher.update(bytes.subarray(16)), decipher.final()]).toString(
        'utf8',
      );
    },
    fingerprint: (text) => mac(`fingerprint ${text}`).subarray(0, 15).toString('base64url'),
  };
}

function keptKey(folder: string): Buffer {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'person-codes.key');
  if (!existsSync(path)) writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600 });
  return Buffer.from(readFileSync(path, 'utf8'), 'hex');
}
